import { Search } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'

import { buttonLook } from '~/ui/button'
import { lazyPart } from '~/ui/lazy-part'

const bring = () => import('./palette')
/** What goes wrong here is said when the palette is opened. */
const warm = () => void bring().catch(() => {})
const Palette = lazyPart(async () => ({ default: (await bring()).AppPalette }))

const keys = navigator.userAgent.includes('Mac') ? '⌘ K' : 'Ctrl K'

/** Milliseconds after which the palette's code comes unasked, so that it opens at once. */
const idle = 4000

const typing = 'input, textarea, select, dialog, [contenteditable]'

function isAsked(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.shiftKey) return false
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k'
  const { target } = event
  return event.key === '/' && !(target instanceof Element && target.closest(typing))
}

/** Opens the command palette: by a click, by Ctrl or ⌘ and K, or by a slash. */
export function SearchBox() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const timer = setTimeout(warm, idle)
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isAsked(event)) return
      event.preventDefault()
      // Not over another dialog, which one must answer first.
      if (!document.querySelector('dialog[open]')) setOpen(true)
    }
    // On the window, after the page: a log's own slash goes first.
    window.addEventListener('keydown', onKeyDown)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return (
    <>
      <button
        type="button"
        aria-label="Search everywhere"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        title={`Search everywhere (${keys})`}
        onClick={() => setOpen(true)}
        onPointerEnter={warm}
        className={buttonLook(
          'default',
          'md',
          'font-normal text-muted max-[1340px]:w-8 max-[1340px]:px-0! min-[1340px]:w-56 min-[1340px]:justify-start',
        )}
      >
        <Search size={15} aria-hidden />
        <span className="max-[1340px]:hidden">Search…</span>
        <kbd className="ml-auto rounded border border-line px-1.5 font-sans text-xs max-[1340px]:hidden">
          {keys}
        </kbd>
      </button>
      {open && (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
