import { ChevronDown, ChevronUp, ListFilter, Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'

import { SearchWays } from '~/entities/search-ways'
import { classNames } from '~/lib/class-names'
import { IconButton } from '~/ui/button'
import type { SearchQuery } from '~/lib/search-pattern'
import type { SearchStatus } from './engine/status'

interface LogSearchProps {
  inputRef: RefObject<HTMLInputElement | null>
  query: SearchQuery
  found: SearchStatus | null
  onQuery: (query: SearchQuery) => void
  onStep: (backward: boolean) => void
  /** Escape: back to the lines. */
  onLeave: () => void
  /** Left out where lines cannot be left out. */
  onlyHits?: boolean
  onOnlyHits?: (only: boolean) => void
}

/** What a search has found, in words. */
export function countOf({ valid, found, done }: SearchStatus): string {
  if (!valid) return 'no expression'
  if (found === 0 && done) return 'not found'
  return `${found.toLocaleString()}${done ? '' : '…'} ${found === 1 ? 'line' : 'lines'}`
}

/** Finds text in the whole log, as it is typed. */
export function LogSearch(props: LogSearchProps) {
  const { inputRef, query, found, onQuery, onStep, onLeave, onlyHits, onOnlyHits } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey)
    if (event.key === 'Escape') {
      onQuery({ ...query, text: '' })
      onLeave()
    }
  }
  return (
    <search className="flex items-center gap-1">
      <Search size={14} aria-hidden className="text-faint" />
      <input
        ref={inputRef}
        type="search"
        value={query.text}
        placeholder="Find in log"
        aria-label="Find in log"
        aria-invalid={found?.valid === false ? true : undefined}
        onChange={(event) => onQuery({ ...query, text: event.target.value })}
        onKeyDown={onKeyDown}
        className="h-7 w-40 rounded border border-line bg-surface px-2 font-mono aria-invalid:border-bad"
      />
      <SearchWays size="sm" query={query} onQuery={onQuery} />
      {found && (
        <output className="min-w-16 text-muted tabular-nums">
          {query.text !== '' && countOf(found)}
        </output>
      )}
      {query.text !== '' && (
        <>
          <IconButton
            size="sm"
            label="Match before"
            icon={ChevronUp}
            onClick={() => onStep(true)}
          />
          <IconButton
            size="sm"
            label="Next match"
            icon={ChevronDown}
            onClick={() => onStep(false)}
          />
          {onOnlyHits && (
            <IconButton
              size="sm"
              label="Only matching lines (m)"
              icon={ListFilter}
              aria-pressed={onlyHits}
              onClick={() => onOnlyHits(!onlyHits)}
              className={classNames(onlyHits && 'bg-accent-soft! text-accent!')}
            />
          )}
        </>
      )}
    </search>
  )
}
