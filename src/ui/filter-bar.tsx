import { X } from 'lucide-react'

import { Button } from './button'
import { FilterSelect, FilterText } from './field'

/** One thing that narrows a list; `name` is its key in the URL state. */
export interface FilterField<Name extends string> {
  name: Name
  label: string
  /** A select of these; a text field without. */
  options?: readonly (string | { value: string; label: string })[]
  type?: 'text' | 'date'
  placeholder?: string
}

interface FilterBarProps<Name extends string> {
  fields: readonly FilterField<Name>[]
  values: Record<Name, string | number>
  onChange: (change: Partial<Record<Name, string>>) => void
  /** Set when something narrows the list. */
  onClear: (() => void) | undefined
}

function optionsOf(options: NonNullable<FilterField<string>['options']>, value: string) {
  const all = options.map((option) =>
    typeof option === 'string' ? { value: option, label: option || 'any' } : option,
  )
  // A link may hold what is not offered, as a plugin's task method.
  return all.some((option) => option.value === value) ? all : [...all, { value, label: value }]
}

/** All that narrows a list; every change goes to the URL. */
export function FilterBar<Name extends string>(props: FilterBarProps<Name>) {
  const { fields, values, onChange, onClear } = props
  const change = (name: Name, value: string) => {
    const part: Partial<Record<Name, string>> = {}
    part[name] = value
    onChange(part)
  }
  return (
    <search className="flex min-w-0 flex-wrap items-center gap-2">
      {fields.map(({ name, label, options, type, placeholder }) => {
        const value = String(values[name])
        return options ? (
          <FilterSelect
            key={name}
            label={label}
            value={value}
            options={optionsOf(options, value)}
            onChange={(next) => change(name, next)}
          />
        ) : (
          <FilterText
            key={name}
            label={label}
            value={value}
            type={type ?? 'text'}
            {...(placeholder ? { placeholder } : {})}
            onCommit={(next) => change(name, next)}
          />
        )
      })}
      {onClear && (
        <Button variant="ghost" icon={X} onClick={onClear}>
          Clear filters
        </Button>
      )}
    </search>
  )
}
