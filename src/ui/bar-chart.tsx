import type { ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { axisEnd } from './bar-scale'
import { StateIcon, type Tone } from './state-badge'
import { formatCount } from '~/lib/numbers'

/** One bar: what it stands for, and how much. */
interface Bar {
  id: string
  label: string
  value: number
  /** A state's colour and shape; the label is its word. */
  tone?: Tone | undefined
}

interface BarChartProps {
  label: string
  bars: readonly Bar[]
  /** What is counted, in the plural: "builds". */
  unit: string
  /** Wraps a bar in the link to what it counts, with the classes that the row is laid out by. */
  link: (bar: Bar, className: string, children: ReactNode) => ReactNode
}

const short = new Intl.NumberFormat('en', { notation: 'compact' })

const colours: Record<Tone, string> = {
  ok: 'bg-ok',
  bad: 'bg-bad',
  warn: 'bg-warn',
  run: 'bg-run',
  wait: 'bg-warn',
  canceled: 'bg-faint',
  gone: 'bg-faint',
}

const row =
  'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-3 sm:grid-cols-[minmax(0,13rem)_minmax(0,1fr)_4.5rem]'

/** Horizontal bars from zero on one scale, each a link; a table beside it is its text. */
export function BarChart({ label, bars, unit, link }: BarChartProps) {
  const end = axisEnd(Math.max(0, ...bars.map(({ value }) => value)))
  return (
    <figure aria-label={label} className="min-w-0">
      <div aria-hidden className={classNames(row, 'pb-1 text-2xs text-faint max-sm:hidden')}>
        <span />
        <span className="flex justify-between">
          <span>0</span>
          <span>{short.format(end / 2)}</span>
          <span>{short.format(end)}</span>
        </span>
        <span className="text-right">{unit}</span>
      </div>
      <ol>
        {bars.map((bar) => (
          <li key={bar.id}>
            {link(
              bar,
              classNames(row, 'group/bar rounded hover:bg-raised max-sm:py-1 sm:min-h-7'),
              <>
                <span className="flex min-w-0 items-center gap-1.5">
                  {bar.tone && <StateIcon tone={bar.tone} size={14} />}
                  <span className="truncate group-hover/bar:underline" title={bar.label}>
                    {bar.label}
                  </span>
                </span>
                <Track bar={bar} part={bar.value / end} />
                <span className="text-right tabular-nums max-sm:row-start-1 max-sm:col-start-2">
                  {formatCount(bar.value)}
                  <span className="sr-only"> {unit}</span>
                </span>
              </>,
            )}
          </li>
        ))}
      </ol>
    </figure>
  )
}

function Track({ bar, part }: { bar: Bar; part: number }) {
  return (
    <span
      aria-hidden
      className="relative flex items-center self-stretch border-x border-line max-sm:col-span-2 max-sm:h-3.5"
    >
      <span className="absolute inset-y-0 left-1/2 border-l border-line" />
      <span
        className={classNames(
          'relative h-3.5 rounded-r-sm transition-[width] duration-300',
          bar.tone ? colours[bar.tone] : 'bg-accent',
          bar.value > 0 && 'min-w-0.5',
        )}
        style={{ width: `${part * 100}%` }}
      />
    </span>
  )
}
