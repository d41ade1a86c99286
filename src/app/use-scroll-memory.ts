import { useEffect, useLayoutEffect } from 'react'

import { NavigationType } from 'react-router'

import { usePlace } from './console-router'

/** How far down each place was left, by the key of its entry in the browser's history. */
const left = new Map<string, number>()

/**
 * A page that is come back to is as far down as it was left; a new one begins at its top, or at what
 * its hash names. Filters and tabs stay where they are.
 */
export function useScrollMemory(): void {
  const { place } = usePlace()
  const { action, location, options } = place
  const { key, hash } = location
  useEffect(() => {
    const restore = (by: ScrollRestoration) => () => (history.scrollRestoration = by)
    restore('manual')()
    // A reload is the browser's own.
    const reloaded = restore('auto')
    addEventListener('pagehide', reloaded)
    return () => removeEventListener('pagehide', reloaded)
  }, [])
  useLayoutEffect(() => {
    const before = left.get(key)
    if (action === NavigationType.Pop) window.scrollTo(0, before ?? 0)
    else if (!options.preventScrollReset) {
      const named = hash ? document.getElementById(hash.slice(1)) : null
      if (named) named.scrollIntoView()
      else window.scrollTo(0, 0)
    }
    const remember = () => left.set(key, window.scrollY)
    remember()
    addEventListener('scroll', remember, { passive: true })
    return () => removeEventListener('scroll', remember)
  }, [key, action, hash, options.preventScrollReset])
}
