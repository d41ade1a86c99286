import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'

import { CheckField, TextField } from '~/entities/acts/fields'
import type { ParentLink } from '~/hub/acts/inheritance'
import { IconButton } from '~/ui/button'

interface ParentRowProps {
  link: ParentLink
  onChange: (link: ParentLink) => void
  /** Not there for the first and the last. */
  onUp: (() => void) | undefined
  onDown: (() => void) | undefined
  onRemove: () => void
}

function wholeNumber(text: string): number | null {
  return /^-?\d+$/.test(text.trim()) ? Number(text) : null
}

/** One parent of a tag with its priority and its limits. */
export function ParentRow({ link, onChange, onUp, onDown, onRemove }: ParentRowProps) {
  const { name, priority, maxdepth, intransitive, noconfig, pkg_filter: filter } = link
  return (
    <li className="flex flex-col gap-2 px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 grow font-mono text-xs break-all">{name}</span>
        <span className="text-xs text-muted">priority {priority}</span>
        <IconButton
          size="sm"
          icon={ArrowUp}
          label={`${name}: up`}
          disabled={!onUp}
          onClick={onUp}
        />
        <IconButton
          size="sm"
          icon={ArrowDown}
          label={`${name}: down`}
          disabled={!onDown}
          onClick={onDown}
        />
        <IconButton size="sm" icon={Trash2} label={`Remove ${name}`} onClick={onRemove} />
      </div>
      <details>
        <summary className="text-xs text-muted">
          Priority and limits{limitsOf(link).map((limit) => `, ${limit}`)}
        </summary>
        <div className="mt-2 grid grid-cols-1 gap-2 sm:grid-cols-3">
          <TextField
            label="Priority"
            numeric
            value={String(priority)}
            onChange={(text) => {
              const value = wholeNumber(text)
              if (value !== null) onChange({ ...link, priority: value })
            }}
          />
          <TextField
            label="Depth at most"
            numeric
            placeholder="any"
            value={maxdepth === null ? '' : String(maxdepth)}
            onChange={(text) => {
              const value = text === '' ? null : wholeNumber(text)
              if (text === '' || value !== null) onChange({ ...link, maxdepth: value })
            }}
          />
          <TextField
            label="Only packages like"
            mono
            placeholder="^foreman"
            value={filter}
            onChange={(text) => onChange({ ...link, pkg_filter: text })}
          />
          <CheckField
            label="Intransitive: not for what inherits from this tag"
            checked={intransitive}
            onChange={(on) => onChange({ ...link, intransitive: on })}
          />
          <CheckField
            label="Without its settings (noconfig)"
            checked={noconfig}
            onChange={(on) => onChange({ ...link, noconfig: on })}
          />
        </div>
      </details>
    </li>
  )
}

function limitsOf({ maxdepth, intransitive, noconfig, pkg_filter: filter }: ParentLink): string[] {
  return [
    ...(maxdepth === null ? [] : [`depth ${maxdepth}`]),
    ...(intransitive ? ['intransitive'] : []),
    ...(noconfig ? ['noconfig'] : []),
    ...(filter ? [`like ${filter}`] : []),
  ]
}
