import { Field, inputClass } from '~/ui/field'

interface SettingsFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  help: string | undefined
  placeholder: string
  disabled: boolean
}

/** Settings as lines, name=value. */
export function SettingsField(props: SettingsFieldProps) {
  const { label, value, onChange, help, placeholder, disabled } = props
  return (
    <Field label={label} help={help}>
      {(ids) => (
        <textarea
          {...ids}
          rows={3}
          spellCheck={false}
          placeholder={placeholder}
          disabled={disabled}
          value={value}
          onChange={({ target }) => onChange(target.value)}
          className={`${inputClass} h-auto py-1.5 font-mono text-xs`}
        />
      )}
    </Field>
  )
}
