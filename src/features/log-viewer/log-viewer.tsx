import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'

import type { LogAddress } from '~/hub/files/log-source'
import { noSearch, type SearchQuery } from './engine/search-pattern'
import type { LineRange } from './line-range'
import { CopySelection } from './copy-selection'
import { LogBody } from './log-body'
import { LogSearch } from './log-search'
import { LogState } from './log-state'
import { LogToolbar } from './log-toolbar'
import { rowHeight, topRow } from './scroll-geometry'
import { type InitialView, useLanding } from './use-landing'
import { useLog } from './use-log'
import { useLogKeys } from './use-log-keys'
import { useLogScroll } from './use-log-scroll'

interface LogViewerProps {
  address: LogAddress
  /** Somebody still writes it. */
  live: boolean
  title: string
  /** Lines that the page's address names, counted from 1. */
  selected: LineRange | null
  onSelect: (range: LineRange | null) => void
  /** Told the line to read first when the build failed, counted from 1, once it is known. */
  onFailingLine?: (line: number | null) => void
  initialView: InitialView
  /** What else there is when the log is no longer on the hub. */
  gone?: ReactNode
}

/** A whole log in what room there is: tools in one row, the lines below. */
export function LogViewer(props: LogViewerProps) {
  const { address, live, title, selected, onSelect, onFailingLine, gone } = props
  const [view] = useState<InitialView>(selected ? 'line' : props.initialView)
  const { log, status } = useLog(address, live, view === 'line' ? 'head' : 'tail')
  const scroll = useLogScroll(status.lineCount, status.prepended, view !== 'line')
  const [query, setQuery] = useState<SearchQuery>(noSearch)
  const [stepped, setStepped] = useState<{ line: number; prepended: number } | null>(null)
  const root = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { viewport } = scroll.geometry
  const current = stepped && stepped.line + status.prepended - stepped.prepended
  useLanding(view, status, selected, scroll)

  const failing = status.failing && status.exact ? status.failing.line + 1 : null
  const tellFailing = useEffectEvent((line: number | null): void => {
    onFailingLine?.(line)
  })
  useEffect(() => {
    tellFailing(failing)
  }, [failing])

  const goTo = (line: number) => {
    setStepped({ line, prepended: status.prepended })
    scroll.reveal(line)
  }
  const step = async (kind: 'mark' | 'match', backward: boolean) => {
    const top = Math.floor(topRow(scroll.geometry, scroll.scrollTop))
    const inView = current !== null && current >= top && current < top + viewport / rowHeight
    const from = inView ? current : top - 1
    const line = await log.next(kind, from, backward)
    if (line !== null) goTo(line)
  }
  const find = (wanted: SearchQuery) => {
    setQuery(wanted)
    log.search(wanted)
  }
  useLogKeys(root, {
    search: () => input.current?.select(),
    follow: scroll.follow,
    top: scroll.toTop,
    end: scroll.follow,
    nextError: (backward) => void step('mark', backward),
  })

  return (
    <section
      ref={root}
      aria-label={title}
      className="flex min-h-0 flex-1 flex-col overflow-hidden border-line"
    >
      {status.lineCount > 0 && (
        <LogToolbar
          status={status}
          live={live}
          following={scroll.following}
          rawUrl={address.url ?? null}
          link={window.location.href}
          onFollow={scroll.follow}
          onTop={scroll.toTop}
          onFailing={
            props.initialView === 'failing' && status.failing
              ? () => status.failing && goTo(status.failing.line)
              : null
          }
          onError={(backward) => void step('mark', backward)}
          selection={
            selected && status.exact && <CopySelection log={log} title={title} range={selected} />
          }
          search={
            <LogSearch
              inputRef={input}
              query={query}
              found={status.search}
              onQuery={find}
              onStep={(backward) => void step('match', backward)}
              onLeave={scroll.focus}
            />
          }
        />
      )}
      <LogState status={status} live={live} title={title} onRetry={() => log.retry()} gone={gone} />
      {status.lineCount > 0 && (
        <LogBody
          log={log}
          status={status}
          scroll={scroll}
          title={title}
          selected={selected}
          onSelect={onSelect}
          current={current}
        />
      )}
    </section>
  )
}
