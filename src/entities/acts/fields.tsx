import type { ReactNode } from 'react'

import { Field, inputClass } from '~/ui/field'

export interface TextProps {
  label: string
  value: string
  onChange: (value: string) => void
  help?: ReactNode
  error?: string | undefined
  placeholder?: string
  /** For names, arches, URLs. */
  mono?: boolean
  numeric?: boolean
}

/** A labelled line of text. */
export function TextField(props: TextProps) {
  const { label, value, onChange, help, error, placeholder, mono, numeric } = props
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <input
          {...ids}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          placeholder={placeholder}
          inputMode={numeric ? 'numeric' : undefined}
          spellCheck={mono ? false : undefined}
          autoCapitalize={mono ? 'none' : undefined}
          autoComplete="off"
          className={mono ? `${inputClass} font-mono text-xs` : inputClass}
        />
      )}
    </Field>
  )
}

type LinesProps = Omit<TextProps, 'mono' | 'numeric'> & { disabled?: boolean }

/** A labelled text of several lines: names, settings. */
export function LinesField(props: LinesProps) {
  const { label, value, onChange, help, error, placeholder, disabled } = props
  return (
    <Field label={label} help={help} error={error}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          placeholder={placeholder}
          disabled={disabled}
          spellCheck={false}
          className={`${inputClass} h-auto py-1.5 font-mono text-xs`}
        />
      )}
    </Field>
  )
}

interface CheckProps {
  label: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  /** Why it cannot be changed. */
  no?: string | null
}

/** A switch with its label, and why it cannot be changed. */
export function CheckField({ label, checked, onChange, no = null }: CheckProps) {
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        className="mt-1"
        checked={checked}
        disabled={no !== null}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {no !== null && <span className="block text-xs text-muted">{no}</span>}
      </span>
    </label>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
  help?: ReactNode
}

/** A labelled choice of one among few. */
export function ChoiceField<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChange, help } = props
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value)
            if (chosen) onChange(chosen.value)
          }}
          className={inputClass}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
