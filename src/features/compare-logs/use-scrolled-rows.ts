import { type RefObject, useEffect, useState } from 'react'

/** Height of a row in CSS pixels. */
export const rowHeight = 18

/** Rows drawn above and below the view. */
const spare = 20

/** The rows of a scroller that are in its view or near it. */
export function useScrolledRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
): { from: number; to: number } {
  const [range, setRange] = useState({ from: 0, to: 60 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const measure = () => {
      const first = Math.floor(element.scrollTop / rowHeight)
      const from = Math.max(0, first - spare)
      const to = first + Math.ceil(element.clientHeight / rowHeight) + spare
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [scroller])
  const to = Math.min(count, range.to)
  return { from: Math.min(range.from, to), to }
}
