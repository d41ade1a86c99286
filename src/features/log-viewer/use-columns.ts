import { type RefObject, useEffect, useState } from 'react'

/** What stands before the text of a row, in characters: number, fold button and paddings. */
const gutter = 13
/** The same of its time. */
const timeWidth = 10

/** Milliseconds without a change of width before lines are wrapped anew. */
const settle = 150

/** How many characters of a log's text fit in a row; 0 until it is known. */
export function useColumns(
  scroller: RefObject<HTMLElement | null>,
  shown: boolean,
  timed: boolean,
): number {
  const [columns, setColumns] = useState(0)
  useEffect(() => {
    const element = scroller.current
    if (!element || !shown) return undefined
    const context = document.createElement('canvas').getContext('2d')
    if (!context) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const measure = () => {
      const { fontSize, fontFamily } = getComputedStyle(element)
      context.font = `${fontSize} ${fontFamily}`
      const character = context.measureText('0'.repeat(100)).width / 100
      setColumns(
        Math.max(
          20,
          Math.floor(element.clientWidth / character) - gutter - (timed ? timeWidth : 0),
        ),
      )
    }
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(measure, settle)
    })
    measure()
    observer.observe(element)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [scroller, shown, timed])
  return columns
}
