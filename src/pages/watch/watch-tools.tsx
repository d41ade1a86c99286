import { Link2, Unlink2 } from 'lucide-react'
import { useRef, useState } from 'react'

import { LogSearch } from '~/features/log-viewer/log-search'
import type { PaneGroup } from '~/features/log-viewer/pane-group'
import type { SearchQuery } from '~/lib/search-pattern'
import { Button } from '~/ui/button'

interface WatchToolsProps {
  group: PaneGroup
  query: SearchQuery
  onQuery: (query: SearchQuery) => void
  /** There is more than one log to scroll. */
  several: boolean
}

/** What is done to all logs side by side: finding, and scrolling them together. */
export function WatchTools({ group, query, onQuery, several }: WatchToolsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [locked, setLocked] = useState(false)
  const lock = (together: boolean) => {
    group.lock(together)
    setLocked(together)
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <LogSearch
        inputRef={input}
        query={query}
        found={null}
        onQuery={onQuery}
        onStep={(backward) => group.step(backward)}
        onLeave={() => input.current?.blur()}
      />
      {several && (
        <Button
          size="sm"
          icon={locked ? Link2 : Unlink2}
          aria-pressed={locked}
          variant={locked ? 'primary' : 'default'}
          onClick={() => lock(!locked)}
        >
          Scroll together
        </Button>
      )}
    </div>
  )
}
