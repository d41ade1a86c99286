import type { ReactNode } from 'react'

import { formatBytes } from '~/lib/bytes'
import { EmptyState, ErrorState } from '~/ui/states'
import { ComparedLogs } from './compared-logs'
import type { LineLink } from './diff-line'
import type { ComparedLog, CompareProblem } from './engine/protocol'
import { useComparison } from './use-comparison'

export interface LogComparisonProps {
  startWorker: () => Worker
  old: ComparedLog
  now: ComparedLog
  title: string
  /** Links to a line of each log. */
  oldLink: LineLink
  newLink: LineLink
  /** The way to each log as it is, for when they cannot be compared. */
  ways: ReactNode
}

/** What changed between two logs; give it a key of both. */
export function LogComparison(props: LogComparisonProps) {
  const { state, texts, retry } = useComparison(props.startWorker, props)
  if (state.phase === 'reading') {
    return (
      <p role="status" className="p-3 text-muted">
        Reading both logs… {state.bytes > 0 && formatBytes(state.bytes)}
      </p>
    )
  }
  if (state.phase === 'problem') {
    return <Problem problem={state.problem} onRetry={retry} ways={props.ways} />
  }
  if (state.compared.changes.length === 0) {
    return (
      <EmptyState title="Equal but for noise" action={props.ways}>
        All {state.compared.newLines.toLocaleString()} lines are the same, apart from times,
        temporary names, process ids, hosts, addresses and the builds’ own versions.
      </EmptyState>
    )
  }
  return <ComparedLogs {...props} compared={state.compared} texts={texts} />
}

const sides = { old: 'the earlier build', now: 'this task' }

interface ProblemProps {
  problem: CompareProblem
  onRetry: () => void
  ways: ReactNode
}

/** Why there is nothing to see. */
function Problem({ problem: { side, kind, message }, onRetry, ways }: ProblemProps) {
  if (kind === 'not-found') {
    return (
      <EmptyState title={`The hub has no such log of ${sides[side]}`} action={ways}>
        Either it was never written, or it has been deleted: hubs keep what tasks write for some
        weeks.
      </EmptyState>
    )
  }
  if (kind === 'too-large') {
    return (
      <EmptyState title="Too large to compare" action={ways}>
        The log of {sides[side]} has {message}.
      </EmptyState>
    )
  }
  return (
    <div className="p-3">
      <ErrorState
        title={`The log of ${sides[side]} cannot be read`}
        detail={message}
        onRetry={onRetry}
      />
    </div>
  )
}
