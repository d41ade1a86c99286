import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'

import type { LogAddress } from '~/hub/files/log-source'
import { noSearch, type SearchQuery } from '~/lib/search-pattern'
import { CopySelection } from './copy-selection'
import type { LogRow } from './engine/log-view'
import type { LogOpening } from './engine/protocol'
import { KeyHelp } from './key-help'
import type { LineRange } from './line-range'
import { LogBody } from './log-body'
import { LogSearch } from './log-search'
import { LogState } from './log-state'
import { LogToolbar } from './log-toolbar'
import { SectionMenu } from './section-menu'
import { useChosenLines } from './use-chosen-lines'
import { useColumns } from './use-columns'
import { type InitialView, useLanding } from './use-landing'
import { useLog } from './use-log'
import { useLogKeys } from './use-log-keys'
import { useLogLayout } from './use-log-layout'
import { useLogScroll } from './use-log-scroll'
import { useLogSteps } from './use-log-steps'
import { useLogTimes } from './use-log-times'
import { foldMarks, useSections } from './use-sections'

interface LogViewerProps {
  address: LogAddress
  /** Somebody still writes it. */
  live: boolean
  title: string
  /** The file beside the log that tells when its bytes came; null where there is none. */
  times: LogAddress | null
  /** Lines that the page's address names, counted from 1. */
  selected: LineRange | null
  onSelect: (range: LineRange | null) => void
  /** Told the line to read first when the build failed, counted from 1, once it is known. */
  onFailingLine?: (line: number | null) => void
  initialView: InitialView
  /** What else there is when the log is no longer on the hub. */
  gone?: ReactNode
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' })

/** A whole log in what room there is: tools in one row, the lines below. */
export function LogViewer(props: LogViewerProps) {
  const { address, live, title, selected, onSelect, onFailingLine, gone } = props
  const [view] = useState<InitialView>(selected ? 'line' : props.initialView)
  const [opening] = useState<LogOpening>(
    selected ? { from: 'head', line: selected.to } : { from: 'tail' },
  )
  const { log, status } = useLog(address, live, opening)
  const scroll = useLogScroll(log, status, view !== 'line')
  const [query, setQuery] = useState<SearchQuery>(noSearch)
  const [showsTimes, setShowsTimes] = useState(false)
  const [helps, setHelps] = useState(false)
  const root = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const { current, goTo, step, stepAmong } = useLogSteps(log, status, scroll)
  const times = useLogTimes(props.times, live)
  const timed = times !== null && showsTimes
  const columns = useColumns(scroll.scroller, status.lineCount > 0, timed)
  const layout = useLogLayout(log, status, columns)
  const sections = useSections(log, status, times)
  const chosen = useChosenLines({ log, status, title, selected, onSelect })
  useLanding(view, status, selected, scroll)

  const failing = status.failing && status.exact ? status.failing.line + 1 : null
  const tellFailing = useEffectEvent((line: number | null): void => {
    onFailingLine?.(line)
  })
  useEffect(() => {
    tellFailing(failing)
  }, [failing])

  const find = (wanted: SearchQuery) => {
    setQuery(wanted)
    log.search(wanted)
  }
  const anyFolded = layout.folded.length > 0
  const toggleTimes = () => setShowsTimes((shown) => !shown)
  const timeOf = (row: LogRow) => {
    const at = times?.timeAt(row.start)
    return at ? clock.format(at * 1000) : ''
  }
  useLogKeys(root, {
    search: () => input.current?.select(),
    follow: scroll.follow,
    top: scroll.toTop,
    end: scroll.follow,
    nextError: (backward) => void step('mark', backward),
    nextSection: (backward) =>
      stepAmong(
        sections.map(({ from }) => from),
        backward,
      ),
    fold: () => layout.foldAll(!anyFolded),
    onlyHits: () => layout.setOnlyHits(!layout.onlyHits),
    wrap: layout.toggleWraps,
    times: toggleTimes,
    help: () => setHelps(true),
    chooseAll: chosen.chooseAll,
    copy: chosen.copy,
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
          sections={
            sections.length > 0 && (
              <SectionMenu
                sections={sections}
                anyFolded={anyFolded}
                onGo={goTo}
                onFoldAll={layout.foldAll}
              />
            )
          }
          wraps={layout.wraps}
          onWrap={layout.toggleWraps}
          times={times && { shown: showsTimes, onToggle: toggleTimes }}
          onReadAll={() => log.readAll()}
          onPrint={() => void chosen.print()}
          onHelp={() => setHelps(true)}
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
              onlyHits={layout.onlyHits}
              onOnlyHits={layout.setOnlyHits}
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
          folds={foldMarks(sections, layout.folded)}
          onFold={layout.fold}
          timeOf={timed ? timeOf : null}
        />
      )}
      <output className="sr-only">{chosen.said || chosen.where(current)}</output>
      <KeyHelp open={helps} onOpenChange={setHelps} />
    </section>
  )
}
