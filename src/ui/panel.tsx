import { type ReactNode, useState } from 'react'

import { classNames } from '~/lib/class-names'
import { Part, Value } from './boundary'

interface PanelProps {
  title: string
  /** How many there are, beside the title. */
  count?: number | undefined
  action?: ReactNode
  children: ReactNode
  /** Tables and lists run to the panel's edge. */
  flush?: boolean
}

/** A titled part of a page. */
export function Panel({ title, count, action, children, flush = false }: PanelProps) {
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border border-line bg-surface">
      <header className="flex min-h-10 items-center gap-2 border-b border-line px-3">
        <h2 className="text-sm font-semibold">{title}</h2>
        {count !== undefined && <span className="text-xs text-faint">{count}</span>}
        <div className="ml-auto flex items-center gap-1">{action}</div>
      </header>
      <div className={classNames(!flush && 'px-3 py-2.5')}>
        <Part>{children}</Part>
      </div>
    </section>
  )
}

interface FoldProps {
  title: string
  count?: number | undefined
  children: ReactNode
  /** What is in it is not there before it is opened: it asks the hub. */
  lazy?: boolean
}

/** A panel whose details stay folded until asked for. */
export function Fold({ title, count, children, lazy = false }: FoldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details
      className="group min-w-0 rounded-lg border border-line bg-surface"
      onToggle={(event) => setOpened(opened || event.currentTarget.open)}
    >
      <summary className="flex min-h-10 items-center gap-2 px-3 text-sm font-semibold select-none">
        <span aria-hidden className="text-faint transition-transform group-open:rotate-90">
          ▸
        </span>
        {title}
        {count !== undefined && <span className="text-xs font-normal text-faint">{count}</span>}
      </summary>
      <div className="border-t border-line px-3 py-2.5">
        {(!lazy || opened) && <Part>{children}</Part>}
      </div>
    </details>
  )
}

/** Labelled facts, label left and value right; on a narrow page they stack. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-1 gap-x-4 gap-y-1.5 sm:grid-cols-[max-content_minmax(0,1fr)]">
      {children}
    </dl>
  )
}

/** One labelled value among Facts. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words max-sm:mb-1">
        <Value>{children}</Value>
      </dd>
    </>
  )
}
