import { useQuery } from '@tanstack/react-query'

import { targetsQuery } from '~/hub/queries/tags'
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
  const unread = targets.error && `The targets could not be read: ${targets.error.message}`
  return (
    <Field
      label="Target"
      error={error ?? unread ?? undefined}
      help="Which buildroot it is built in, and which tag the finished build goes to."
    >
      {(ids) => (
        <Combobox
          ids={ids}
          label="Targets"
          items={items}
          selected={items.find(({ name }) => name === value) ?? null}
          onSelect={(target) => onChange(target?.name ?? '')}
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
      )}
    </Field>
  )
}
