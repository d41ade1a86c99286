import { useEffect, useState } from 'react'

import type { OpenLog } from './engine/log-client'
import type { LogRow } from './engine/log-view'
import type { LogStatus } from './engine/status'

/** Rows at hand and the index of the first of them. */
export interface RowSpan {
  first: number
  rows: LogRow[]
}

interface HeldRows extends RowSpan {
  log: OpenLog
  prepended: number
  epoch: number
  layout: number
  /** What the log was when these rows were asked for. */
  asOf: string
}

const noRows: RowSpan = { first: 0, rows: [] }

/** The rows of a window; those of the last window until they have come. */
export function useRows(log: OpenLog, status: LogStatus, from: number, to: number): RowSpan {
  const [held, setHeld] = useState<HeldRows | null>(null)
  const { prepended, epoch, bytes, layout, restored, ended } = status
  // Any new byte may have changed the last line, and the marks of others.
  const asOf = `${epoch} ${prepended} ${bytes} ${layout} ${restored} ${ended}`

  useEffect(() => {
    let wanted = true
    const fetchRows = async () => {
      const reply = await log.rows(from, to)
      if (wanted) setHeld({ ...reply, log, first: from, asOf })
    }
    if (to > from) void fetchRows()
    return () => {
      wanted = false
    }
  }, [log, from, to, asOf])

  if (!held || held.log !== log || held.epoch !== epoch || held.layout !== layout) return noRows
  const came = prepended - held.prepended
  if (came === 0) return held
  const rows = held.rows.map((row) => ({ ...row, line: row.line + came }))
  return { first: held.first + came, rows }
}
