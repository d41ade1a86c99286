import { useEffect } from 'react'

/** Milliseconds that one points at a link before its page is asked for. */
const dwell = 80
/** Milliseconds for which a page that was asked for so is not asked for again. */
const fresh = 10_000

function linkOf(target: EventTarget | null): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.origin !== location.origin) return null
  const leavesTab = link.target !== '' && link.target !== '_self'
  return leavesTab || link.hasAttribute('download') ? null : link
}

/**
 * Has the page behind a link asked for before it is clicked: while one points at it, on its focus,
 * at the latest as it is pressed. `onIntent` gets the address as the browser has it.
 */
export function useLinkIntent(onIntent: (pathname: string, search: string) => void): void {
  useEffect(() => {
    const asked = new Map<string, number>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = ({ pathname, search }: HTMLAnchorElement) => {
      const now = performance.now()
      const address = pathname + search
      // A tab or a filter of this page brings its own data.
      if (pathname === location.pathname) return
      if (now - (asked.get(address) ?? -fresh) < fresh) return
      asked.set(address, now)
      onIntent(pathname, search)
    }
    const pointed = (event: Event) => {
      clearTimeout(timer)
      const link = linkOf(event.target)
      if (link) timer = setTimeout(() => ask(link), dwell)
    }
    const pressed = (event: Event) => {
      const link = linkOf(event.target)
      if (link) ask(link)
    }
    document.addEventListener('pointerover', pointed, { passive: true })
    document.addEventListener('focusin', pointed)
    document.addEventListener('pointerdown', pressed, { passive: true })
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', pointed)
      document.removeEventListener('focusin', pointed)
      document.removeEventListener('pointerdown', pressed)
    }
  }, [onIntent])
}
