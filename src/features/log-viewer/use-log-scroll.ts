import { useCallback, useLayoutEffect, useRef, useState } from 'react'

import { contentHeight, type Geometry, rowHeight, scrollTopFor } from './scroll-geometry'

/** How near to the end, in pixels, counts as the end. */
const nearEnd = 4

export interface LogScroll {
  /** The scroller's ref. */
  attach: (scroller: HTMLDivElement) => () => void
  geometry: Geometry
  scrollTop: number
  /** Stays at the end as the log grows, until the reader scrolls up. */
  following: boolean
  /** The reader has scrolled. */
  touched: boolean
  onScroll: () => void
  follow: () => void
  toTop: () => void
  focus: () => void
  /** Brings a row into the middle of the view, and stops following. */
  reveal: (row: number) => void
}

/**
 * Scrolls a log: keeps to the end while following, and keeps the lines in view where they are
 * when lines come in front of them.
 */
export function useLogScroll(rowCount: number, prepended: number, atEnd: boolean): LogScroll {
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(0)
  const [scrollTop, setScrollTop] = useState(0)
  const [following, setFollowing] = useState(atEnd)
  const [touched, setTouched] = useState(false)
  const lastTop = useRef(0)
  const lastPrepended = useRef(0)
  const geometry = { rowCount, viewport }
  const bottom = Math.max(0, contentHeight(geometry) - viewport)

  const attach = useCallback((scroller: HTMLDivElement) => {
    scrollerRef.current = scroller
    // The region scrolls, so that the keyboard must reach it.
    scroller.tabIndex = 0
    const observer = new ResizeObserver(() => setViewport(scroller.clientHeight))
    observer.observe(scroller)
    return () => observer.disconnect()
  }, [])

  const scrollTo = useCallback((top: number) => {
    const scroller = scrollerRef.current
    if (!scroller) return
    scroller.scrollTop = top
    lastTop.current = scroller.scrollTop
    setScrollTop(scroller.scrollTop)
  }, [])

  useLayoutEffect(() => {
    const came = prepended - lastPrepended.current
    lastPrepended.current = prepended
    if (following) scrollTo(bottom)
    else if (came > 0) scrollTo(lastTop.current + came * rowHeight)
  }, [following, bottom, prepended, scrollTo])

  const onScroll = () => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const top = scroller.scrollTop
    if (top !== lastTop.current) {
      setTouched(true)
      if (top >= scroller.scrollHeight - scroller.clientHeight - nearEnd) setFollowing(true)
      else if (top < lastTop.current) setFollowing(false)
    }
    lastTop.current = top
    setScrollTop(top)
  }

  return {
    attach,
    geometry,
    scrollTop: Math.min(scrollTop, bottom),
    following,
    touched,
    onScroll,
    follow: () => setFollowing(true),
    toTop: () => {
      setFollowing(false)
      scrollTo(0)
    },
    focus: () => scrollerRef.current?.focus(),
    reveal: (row) => {
      setFollowing(false)
      const above = Math.floor(viewport / rowHeight / 2)
      scrollTo(scrollTopFor(geometry, Math.max(0, row - above)))
    },
  }
}
