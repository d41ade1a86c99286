import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'

import { UserLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { StillWorking, Stopped } from '~/entities/still-working'
import type { HistoryParams } from '~/hub/methods/history'
import { historyQuery } from '~/hub/queries/history'
import type { HubValue } from '~/hub/types/common'
import { Button } from '~/ui/button'
import { Panel } from '~/ui/panel'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { StateIcon, type Tone } from '~/ui/state-badge'
import { Moment } from '~/ui/time'
import { type Change, readChanges } from './changes'
import type { Happening } from './tables'
import { toJson } from '~/lib/json'
import { formatId } from '~/lib/numbers'

/** Rows of each table at first; the hub may have hundreds of thousands. */
const firstLimit = 100

interface HistoryPanelProps {
  /** What the changes touch. */
  of: Omit<HistoryParams, 'tables' | 'queryOpts'>
  /** The tables to look in; those that fit `of` without. */
  tables?: string[]
}

const tones: Record<Happening, Tone> = { added: 'ok', removed: 'gone', changed: 'run' }

function plain(value: HubValue): string {
  if (value === null) return 'none'
  return typeof value === 'string' ? value || 'empty' : toJson(value)
}

function ChangeLine({ change }: { change: Change }) {
  return (
    <li className="flex items-start gap-2.5 px-3 py-2">
      <span className="mt-0.5" title={change.happening}>
        <StateIcon tone={tones[change.happening]} size={14} />
        <span className="sr-only">{change.happening}: </span>
      </span>
      <div className="min-w-0 grow">
        <p className="break-words">{change.words}</p>
        {change.differences.map(([name, before, after]) => (
          <p key={name} className="font-mono text-xs break-words text-muted">
            {name}: <del>{plain(before)}</del> → <ins className="no-underline">{plain(after)}</ins>
          </p>
        ))}
      </div>
      <p className="shrink-0 text-right text-xs text-muted">
        <UserLink name={change.by} /> <Moment at={change.ts} />
        <span className="block text-faint">event {formatId(change.event)}</span>
      </p>
    </li>
  )
}

/** What was changed, by whom and when, newest first. */
export function HistoryPanel({ of, tables }: HistoryPanelProps) {
  const [limit, setLimit] = useState(firstLimit)
  const query = historyQuery({
    ...of,
    ...(tables && { tables }),
    queryOpts: { order: '-create_event', limit },
  })
  const history = useQuery(query)
  const changes = useMemo(() => history.data && readChanges(history.data), [history.data])
  const retry = () => void history.refetch()
  if (!changes) {
    if (history.error) {
      return <HubFailure error={history.error} what="the history" onRetry={retry} />
    }
    if (history.fetchStatus === 'idle') return <Stopped what="the history" onRetry={retry} />
    return (
      <>
        <StillWorking query={history} queryKey={query.queryKey} what="the history" />
        <SkeletonLines lines={6} label="the history" />
      </>
    )
  }
  const full = Object.values(history.data ?? {}).some((rows) => rows.length >= limit)
  return (
    <Panel title="History" flush>
      {changes.length === 0 && <EmptyState title="Nothing was ever changed" />}
      <ol className="divide-y divide-line">
        {changes.map((change) => (
          <ChangeLine key={change.key} change={change} />
        ))}
      </ol>
      {full && (
        <p className="border-t border-line px-3 py-2">
          <Button size="sm" onClick={() => setLimit(limit * 10)}>
            Show older changes
          </Button>
        </p>
      )}
    </Panel>
  )
}
