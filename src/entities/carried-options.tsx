import { X } from 'lucide-react'

import type { HubStruct } from '~/hub/types/common'
import { IconButton } from '~/ui/button'
import { toJson } from '~/lib/json'

interface CarriedOptionsProps {
  carried: HubStruct
  onChange: (carried: HubStruct) => void
}

/** Options of a task that is done again which its form has no field for; each can be left out. */
export function CarriedOptions({ carried, onChange }: CarriedOptionsProps) {
  const entries = Object.entries(carried)
  if (entries.length === 0) return null
  return (
    <div>
      <p className="text-sm font-medium">Also carried</p>
      <p className="text-xs text-muted">Options of the task that this form has no field for.</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {entries.map(([name, value]) => (
          <li key={name} className="flex items-center gap-1">
            <code className="min-w-0 font-mono text-xs break-all">
              {name} = {toJson(value)}
            </code>
            <IconButton
              size="sm"
              icon={X}
              label={`Leave out ${name}`}
              onClick={() =>
                onChange(Object.fromEntries(entries.filter(([other]) => other !== name)))
              }
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
