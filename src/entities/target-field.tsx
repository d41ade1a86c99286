import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { targetsQuery } from '~/hub/queries/tags'
import { unknownTarget } from '~/hub/rules/draft-checks'
import type { BuildTarget } from '~/hub/types/tag'
import { Combobox } from '~/ui/combobox'
import { Field } from '~/ui/field'

interface TargetFieldProps {
  value: string
  error: string | undefined
  onChange: (target: string) => void
}

function matches(target: BuildTarget, query: string): boolean {
  const names = [target.name, target.build_tag_name, target.dest_tag_name]
  return names.some((name) => name.toLowerCase().includes(query))
}

/** The build target, searched by its name or its tags' names. */
export function TargetField({ value, error, onChange }: TargetFieldProps) {
  const targets = useQuery(targetsQuery())
  const items = targets.data ?? []
  const [isTyping, setTyping] = useState(false)
  const unread = targets.error && `The targets could not be read: ${targets.error.message}`
  const unknown = !isTyping && targets.data ? unknownTarget(value, targets.data) : null
  return (
    <Field
      label="Target"
      error={error ?? unread ?? unknown ?? undefined}
      help="Which buildroot it is built in, and which tag the finished build goes to."
    >
      {(ids) => (
        <div onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
          <Combobox
            ids={ids}
            label="Targets"
            items={items}
            value={value}
            onChange={onChange}
            textOf={(target) => target.name}
            matches={matches}
            placeholder={targets.isPending ? 'Loading targets…' : 'Search targets and tags'}
            none="No target or tag has this in its name."
            render={(target) => (
              <>
                <span className="block font-mono text-xs font-medium">{target.name}</span>
                <span className="block text-2xs text-muted">
                  {target.build_tag_name} → {target.dest_tag_name}
                </span>
              </>
            )}
          />
        </div>
      )}
    </Field>
  )
}
