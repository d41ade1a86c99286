import { type ComponentProps, type ReactNode, useId, useState } from 'react'

import { classNames } from '~/lib/class-names'

/** How every text input and select looks. */
export const inputClass =
  'h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-faint disabled:opacity-60 aria-invalid:border-bad'

interface FieldProps {
  label: string
  help?: ReactNode
  error?: string | undefined
  /** Gets the ids to put on the input. */
  children: (ids: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean | undefined
  }) => ReactNode
}

/** A labelled input with its help and its error. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {help && (
        <div id={`${id}-help`} className="text-xs text-muted">
          {help}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  )
}

interface FilterSelectProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}

/** A select in a filter bar, its label inside the same box. */
export function FilterSelect<T extends string>({
  label,
  value,
  options,
  onChange,
}: FilterSelectProps<T>) {
  return (
    <label className="inline-flex h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface pl-2.5 text-sm">
      <span className="text-muted">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
        className="h-full rounded-md bg-surface pr-1 font-medium text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A text filter that takes effect on Enter or when left, so that typing asks the hub nothing. */
export function FilterText({
  label,
  value,
  onCommit,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  label: string
  value: string
  onCommit: (value: string) => void
}) {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  const commit = () => {
    const next = typed.trim()
    if (next !== value) onCommit(next)
  }
  return (
    <label
      className={classNames(
        'inline-flex h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface pl-2.5 text-sm',
        className,
      )}
    >
      <span className="text-muted">{label}</span>
      <input
        {...rest}
        size={10}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
        }}
        className="h-full min-w-0 grow rounded-md bg-surface pr-2 font-mono text-xs text-ink placeholder:text-faint"
      />
    </label>
  )
}
