import type { ReactNode } from 'react'

interface SwitchProps {
  label: string
  help: ReactNode
  checked: boolean
  disabledReason?: string | false
  error?: string | undefined
  onChange: (checked: boolean) => void
}

/** A yes-or-no option with what it means below it. */
export function Switch({ label, help, checked, disabledReason, error, onChange }: SwitchProps) {
  return (
    <div>
      <label className="flex gap-2.5">
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error ? true : undefined}
          disabled={Boolean(disabledReason) && !checked}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-(--accent)"
        />
        <span className="min-w-0">
          <span className="font-medium">{label}</span>
          <span className="block text-xs text-muted">{disabledReason || help}</span>
        </span>
      </label>
      {error && (
        <p role="alert" className="pl-6.5 text-xs text-bad">
          {error}
        </p>
      )}
    </div>
  )
}
