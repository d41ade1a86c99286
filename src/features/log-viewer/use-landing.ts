import { useEffect, useEffectEvent, useRef } from 'react'

import type { LogStatus } from './engine/status'
import type { LineRange } from './line-range'
import type { LogScroll } from './use-log-scroll'

/** Where a log opens. */
export type InitialView = 'tail' | 'failing' | 'line'

/** Brings the reader to the line the log was opened for, once it is there. */
export function useLanding(
  view: InitialView,
  status: LogStatus,
  selected: LineRange | null,
  scroll: LogScroll,
): void {
  const landed = useRef<number | null>(null)
  const { viewport } = scroll.geometry
  const wanted = view === 'line' && selected ? selected.from - 1 : null
  const failing = view === 'failing' ? (status.failing?.line ?? null) : null
  const target = wanted === null || wanted >= status.lineCount ? failing : wanted
  const { prepended } = status

  const land = useEffectEvent((line: number, key: number) => {
    if (scroll.touched || landed.current === key) return
    landed.current = key
    scroll.reveal(line)
  })
  useEffect(() => {
    // The same line has another index once lines came before it.
    if (target !== null && viewport > 0) land(target, target - prepended)
  }, [target, prepended, viewport])
}
