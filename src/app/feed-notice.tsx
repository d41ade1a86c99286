import { Rss, X } from 'lucide-react'
import { useSearchParams } from 'react-router'

import { IconButton } from '~/ui/button'

/** Over the builds that an old feed's address asked for: a page without a server cannot be a feed. */
export function FeedNotice() {
  const [search, setSearch] = useSearchParams()
  if (search.get('feed') !== '1') return null
  const dismiss = () => {
    const next = new URLSearchParams(search)
    next.delete('feed')
    setSearch(next, { replace: true, preventScrollReset: true })
  }
  return (
    <aside
      aria-label="About the feed"
      className="flex items-center justify-center gap-2 border-b border-line bg-warn-soft px-4 py-1 text-warn"
    >
      <Rss size={15} aria-hidden className="shrink-0" />
      <p>
        This address was an RSS feed of kojiweb. Here are the same builds; a feed reader still needs
        kojiweb.
      </p>
      <IconButton label="Dismiss" icon={X} size="sm" onClick={dismiss} className="text-warn" />
    </aside>
  )
}
