import { CircleAlert, Inbox, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { Button } from './button'

/** A grey bar in the place of a text that is on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-block h-3.5 animate-pulse rounded bg-raised align-middle',
        className,
      )}
    />
  )
}

/** Bars in the place of a panel's lines; the caller says what is loading. */
export function SkeletonLines({ lines, label }: { lines: number; label: string }) {
  return (
    <div role="status" aria-label={`Loading ${label}`} className="flex flex-col gap-2.5 py-1">
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} className={index % 3 === 2 ? 'w-1/2' : 'w-4/5'} />
      ))}
    </div>
  )
}

interface NoticeProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** Among other lists of a page, where much room for nothing would be wasted. */
  compact?: boolean
}

/** Nothing here, said plainly, with what one can do about it. */
export function EmptyState({ title, children, action, compact = false }: NoticeProps) {
  if (compact) {
    return (
      <div className="flex flex-wrap items-center gap-3 px-3 py-2 text-muted">
        <p>{title}</p>
        {children}
        {action}
      </div>
    )
  }
  return (
    <div className="flex flex-col items-center gap-1.5 px-4 py-10 text-center">
      <Inbox size={22} aria-hidden className="text-faint" />
      <p className="font-medium text-ink">{title}</p>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}

interface ErrorStateProps {
  title: string
  /** The hub's own words. */
  detail?: string | undefined
  onRetry?: (() => void) | undefined
  action?: ReactNode
}

/** What went wrong, in the hub's words, with a way on. */
export function ErrorState({ title, detail, onRetry, action }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-2 rounded-md border border-bad bg-bad-soft px-3 py-2.5"
    >
      <p className="flex items-center gap-2 font-medium text-bad">
        <CircleAlert size={16} aria-hidden className="shrink-0" /> {title}
      </p>
      {detail && (
        <p className="font-mono text-xs break-words whitespace-pre-wrap text-ink">{detail}</p>
      )}
      {(onRetry || action) && (
        <div className="flex flex-wrap gap-2">
          {onRetry && (
            <Button size="sm" icon={RotateCw} onClick={onRetry}>
              Try again
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  )
}

/** Good data that could not be refreshed: said beside it, never instead of it. */
export function StaleNotice({ detail, onRetry }: { detail: string; onRetry: () => void }) {
  return (
    <p
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-md bg-warn-soft px-3 py-1.5 text-warn"
    >
      <CircleAlert size={15} aria-hidden /> Not refreshed: {detail}
      <Button size="sm" variant="ghost" icon={RotateCw} onClick={onRetry}>
        Try again
      </Button>
    </p>
  )
}

/** Something to know before going on, neither an error nor good news. */
export function WarningState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div role="alert" className="rounded-md border border-warn bg-warn-soft px-3 py-2 text-ink">
      <p className="font-medium text-warn">{title}</p>
      {children}
    </div>
  )
}
