import {
  type RefObject,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import type { OpenLog } from './engine/log-client'
import type { LogStatus } from './engine/status'
import { contentHeight, type Geometry, rowHeight, scrollTopFor, topRow } from './scroll-geometry'

/** How near to the end, in pixels, counts as the end. */
const nearEnd = 4

export interface LogScroll {
  /** The scroller's ref. */
  attach: (scroller: HTMLDivElement) => () => void
  scroller: RefObject<HTMLDivElement | null>
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
  /** Brings a line into the middle of the view, and stops following. */
  reveal: (line: number) => void
  /** Scrolls by rows, and stops following. */
  scrollBy: (rows: number) => void
  /** The topmost line in view, as it was last told. */
  topLine: () => number
  /** Tells which line is the topmost in view, so that it can be kept there. */
  holdLine: (line: number) => void
}

/** What the place of the view was settled for. */
interface Settled {
  following: boolean
  /** The scroller's last position, in pixels. */
  bottom: number
  prepended: number
  layout: number
  epoch: number
  rowCount: number
}

const unsettled: Settled = {
  following: false,
  bottom: 0,
  prepended: 0,
  layout: 0,
  epoch: 0,
  rowCount: 0,
}

/**
 * Scrolls a log: keeps to the end while following, and keeps the topmost line where it is when
 * lines come in front of it or come to stand in other rows. `onMoved` is told by how many rows a
 * reader has scrolled.
 */
export function useLogScroll(
  log: OpenLog,
  status: LogStatus,
  atEnd: boolean,
  onMoved?: (rows: number) => void,
): LogScroll {
  const { rowCount, prepended, layout, epoch } = status
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [viewport, setViewport] = useState(0)
  const [scrollTop, setScrollTop] = useState(0)
  const [following, setFollowing] = useState(atEnd)
  const [touched, setTouched] = useState(false)
  const lastTop = useRef(0)
  const last = useRef<Settled>(unsettled)
  const topLine = useRef(0)
  /** The line to come back to once the log, written anew, has it. */
  const awaited = useRef<number | null>(null)
  /** Lines on their way into view: the topmost one need not be kept. */
  const revealing = useRef(0)
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

  const toLine = async (line: number, above: number, reveal: boolean) => {
    const row = await log.rowOf(line, reveal)
    const now = { ...geometry, rowCount: Math.max(log.getStatus().rowCount, geometry.rowCount) }
    scrollTo(scrollTopFor(now, Math.max(0, row - above)))
  }

  const revealLine = async (line: number) => {
    revealing.current++
    await toLine(line, Math.floor(viewport / rowHeight / 2), true)
    revealing.current--
  }

  const settle = useEffectEvent((now: Settled) => {
    const before = last.current
    last.current = now
    if (now.epoch !== before.epoch) awaited.current = now.following ? null : topLine.current
    const came = now.epoch === before.epoch ? now.prepended - before.prepended : 0
    topLine.current += came
    if (now.following) scrollTo(now.bottom)
    else if (awaited.current !== null) {
      if (now.rowCount <= awaited.current) return
      void toLine(awaited.current, 0, false)
      awaited.current = null
    } else if (revealing.current > 0) return
    else if (now.layout !== before.layout) void toLine(topLine.current, 0, false)
    else if (came > 0) scrollTo(lastTop.current + came * rowHeight)
  })
  useLayoutEffect(() => {
    settle({ following, bottom, prepended, layout, epoch, rowCount })
  }, [following, bottom, prepended, layout, epoch, rowCount])

  const onScroll = () => {
    const scroller = scrollerRef.current
    if (!scroller) return
    const top = scroller.scrollTop
    if (top !== lastTop.current) {
      setTouched(true)
      if (top >= scroller.scrollHeight - scroller.clientHeight - nearEnd) setFollowing(true)
      else if (top < lastTop.current) setFollowing(false)
      onMoved?.(topRow(geometry, top) - topRow(geometry, lastTop.current))
    }
    lastTop.current = top
    setScrollTop(top)
  }

  return {
    attach,
    scroller: scrollerRef,
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
    reveal: (line) => {
      setFollowing(false)
      void revealLine(line)
    },
    scrollBy: (rows) => {
      setFollowing(false)
      scrollTo(scrollTopFor(geometry, Math.max(0, topRow(geometry, lastTop.current) + rows)))
    },
    topLine: () => topLine.current,
    holdLine: (line) => {
      topLine.current = line
    },
  }
}
