import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleX,
  Hourglass,
  LoaderCircle,
  Trash2,
  type LucideIcon,
} from 'lucide-react'

import { classNames } from '~/lib/class-names'

/** How a state looks: colour, shape and word together, never colour alone. */
export type Tone = 'ok' | 'bad' | 'warn' | 'run' | 'wait' | 'canceled' | 'gone'

const tones: Record<Tone, { icon: LucideIcon; text: string; soft: string }> = {
  ok: { icon: CircleCheck, text: 'text-ok', soft: 'bg-ok-soft' },
  bad: { icon: CircleX, text: 'text-bad', soft: 'bg-bad-soft' },
  warn: { icon: Hourglass, text: 'text-warn', soft: 'bg-warn-soft' },
  run: { icon: LoaderCircle, text: 'text-run', soft: 'bg-run-soft' },
  wait: { icon: CircleDashed, text: 'text-warn', soft: 'bg-warn-soft' },
  canceled: { icon: Ban, text: 'text-muted', soft: 'bg-raised' },
  gone: { icon: Trash2, text: 'text-muted', soft: 'bg-raised' },
}

/** A state's icon alone, hidden from screen readers. */
export function StateIcon({ tone, size = 15 }: { tone: Tone; size?: number }) {
  const { icon: Icon, text } = tones[tone]
  const spin = tone === 'run' && 'animate-[spin_2.4s_linear_infinite]'
  return <Icon size={size} aria-hidden className={classNames('shrink-0', text, spin)} />
}

interface StateBadgeProps {
  tone: Tone
  label: string
  /** `text` is for table cells, `pill` for headlines. */
  look?: 'text' | 'pill'
}

/** A state's icon and word. */
export function StateBadge({ tone, label, look = 'text' }: StateBadgeProps) {
  const { text, soft } = tones[tone]
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 align-middle whitespace-nowrap',
        text,
        look === 'pill' && classNames('rounded-full px-2.5 py-0.5 text-sm font-semibold', soft),
      )}
    >
      <StateIcon tone={tone} />
      {label}
    </span>
  )
}

/** A short word in a frame, in a tone or neutral. */
export function Tag({ children, tone }: { children: string; tone?: Tone }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center rounded border border-line px-1.5 text-2xs font-medium',
        tone ? classNames(tones[tone].text, tones[tone].soft) : 'bg-raised text-muted',
      )}
    >
      {children}
    </span>
  )
}
