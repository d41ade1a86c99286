import { Link } from 'react-router'

import type { LogAddress } from '~/hub/files/log-source'
import { Skeleton } from '~/ui/states'
import { useLog } from './use-log'

const fromTail = { from: 'tail' } as const

interface FailingLineProps {
  address: LogAddress
  /** The log's page. */
  to: string
}

/**
 * The line of a failed task's log to read first, leading to it, and what to look at; nothing when
 * none stands out.
 */
export function FailingLine({ address, to }: FailingLineProps) {
  const { status } = useLog(address, false, fromTail)
  const { failing, phase, problem, exact } = status
  if (phase === 'loading' && !problem) return <Skeleton className="w-4/5" />
  if (!failing) return null
  const number = exact ? failing.line + 1 : null
  return (
    <div className="flex flex-col gap-1.5">
      <Link
        to={number === null ? to : `${to}#L${number}`}
        className="block overflow-x-auto rounded-md bg-bad-soft px-3 py-2 font-mono text-[12px] leading-[18px] whitespace-pre text-ink hover:underline"
      >
        {number !== null && <span className="mr-3 text-faint select-none">{number}</span>}
        {failing.text.slice(0, 500)}
      </Link>
      {failing.advice && <p>{failing.advice}</p>}
    </div>
  )
}
