import { ArrowDownToLine } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useId } from 'react'

import type { LogAddress } from '~/hub/files/log-source'
import { noSearch, type SearchQuery } from '~/lib/search-pattern'
import { Button } from '~/ui/button'
import { LogBody } from './log-body'
import { countOf } from './log-search'
import { LogState } from './log-state'
import type { PaneGroup } from './pane-group'
import { useLog } from './use-log'
import { useLogScroll } from './use-log-scroll'
import { useLogSteps } from './use-log-steps'

interface LogPaneProps {
  address: LogAddress
  /** Somebody still writes it. */
  live: boolean
  title: string
  header?: ReactNode
  /** The panes beside this one, and what is looked for in all of them. */
  group: PaneGroup
  query: SearchQuery
}

const fromTail = { from: 'tail' } as const

/** A log as it grows, in a small place: its end, and what came before on scrolling up. */
export function LogPane({ address, live, title, header, group, query }: LogPaneProps) {
  const { log, status } = useLog(address, live, fromTail)
  const id = useId()
  const scroll = useLogScroll(log, status, true, (rows) => group.moved(id, rows))
  const { current, step } = useLogSteps(log, status, scroll)

  const scrollBy = useEffectEvent((rows: number) => scroll.scrollBy(rows))
  const stepOn = useEffectEvent((backward: boolean) => void step('match', backward))
  useEffect(() => group.join(id, { scrollBy, step: stepOn }), [group, id])
  useEffect(() => {
    log.search(query.text === '' ? noSearch : query)
  }, [log, query])

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {header}
      <LogState status={status} live={live} title={title} onRetry={() => log.retry()} />
      {status.lineCount > 0 && (
        <LogBody
          log={log}
          status={status}
          scroll={scroll}
          title={title}
          selected={null}
          current={current}
        />
      )}
      {status.search && (
        <output className="absolute top-1 right-4 rounded bg-surface px-1.5 text-xs text-muted shadow">
          {countOf(status.search)}
        </output>
      )}
      {!scroll.following && status.lineCount > 0 && (
        <Button
          size="sm"
          icon={ArrowDownToLine}
          className="absolute right-4 bottom-3 shadow"
          onClick={scroll.follow}
        >
          {status.ended ? 'To the end' : 'Resume'}
        </Button>
      )}
    </div>
  )
}
