import { classNames } from '~/lib/class-names'

interface ProgressBarProps {
  /** 0 to 1; null when nothing is known to measure against. */
  value: number | null
  label: string
  overdue?: boolean
}

/** A slim bar; past its estimate it turns to the warning colour and stays full. */
export function ProgressBar({ value, label, overdue = false }: ProgressBarProps) {
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="h-1.5 w-full overflow-hidden rounded-full bg-raised"
    >
      <div
        className={classNames(
          'h-full rounded-full transition-[width] duration-700',
          overdue ? 'bg-warn' : 'bg-run',
          percent === undefined && 'w-1/4 animate-pulse',
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  )
}
