import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'

import { IconButton } from '~/ui/button'
import type { SearchStatus } from './engine/status'

interface LogSearchProps {
  inputRef: RefObject<HTMLInputElement | null>
  query: string
  found: SearchStatus | null
  onQuery: (query: string) => void
  onStep: (backward: boolean) => void
  /** Escape: back to the lines. */
  onLeave: () => void
}

function countOf(found: SearchStatus): string {
  const more = found.done ? '' : '…'
  return found.found === 0 && found.done
    ? 'not found'
    : `${found.found.toLocaleString()}${more} ${found.found === 1 ? 'line' : 'lines'}`
}

/** Finds text in the whole log, whatever its case. */
export function LogSearch({ inputRef, query, found, onQuery, onStep, onLeave }: LogSearchProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey)
    if (event.key === 'Escape') {
      onQuery('')
      onLeave()
    }
  }
  return (
    <search className="flex items-center gap-1">
      <Search size={14} aria-hidden className="text-faint" />
      <input
        ref={inputRef}
        type="search"
        value={query}
        placeholder="Find in log"
        aria-label="Find in log"
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-7 w-40 rounded border border-line bg-surface px-2 font-mono"
      />
      <output className="min-w-16 text-muted tabular-nums">
        {query !== '' && found ? countOf(found) : ''}
      </output>
      {query !== '' && (
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
        </>
      )}
    </search>
  )
}
