import { type RefObject, useEffect, useState } from 'react'

/** Rows drawn above and below the window, so that a quick scroll shows no gap. */
const spare = 15

interface RowRange {
  from: number
  to: number
}

/**
 * Which of `count` rows of `height` CSS pixels are in the window or near it, as the page scrolls;
 * `body` is where the first one begins.
 */
export function useRowsInView(
  body: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, to: 60 })
  useEffect(() => {
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0
      const first = Math.floor(-top / height)
      const from = Math.max(0, first - spare)
      const to = first + Math.ceil(innerHeight / height) + spare
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }))
    }
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [body, height])
  const to = Math.min(count, Math.max(range.to, spare))
  return { from: Math.min(range.from, Math.max(0, to - 1)), to }
}
