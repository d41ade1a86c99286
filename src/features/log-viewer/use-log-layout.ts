import { useEffect, useState } from 'react'

import { useStoredState } from '~/hooks/use-stored-state'
import { browserStorage, storedKeys } from '~/lib/storage'
import { storedFlag } from '~/lib/stored-values'
import type { OpenLog } from './engine/log-client'
import type { LogStatus } from './engine/status'

/** Lines shown around each hit when only hits are shown. */
const context = 3

export interface LogLayout {
  wraps: boolean
  toggleWraps: () => void
  /** Only the lines that the search found, and a few around each. */
  onlyHits: boolean
  setOnlyHits: (only: boolean) => void
  /** First lines of the folded sections. */
  folded: readonly number[]
  fold: (line: number) => void
  foldAll: (fold: boolean) => void
}

/** Which lines are shown, and how; whether to wrap is remembered. */
export function useLogLayout(log: OpenLog, status: LogStatus, columns: number): LogLayout {
  const [wraps, setWraps] = useStoredState(storedKeys.wrap, false, storedFlag, browserStorage)
  const [onlyHits, setOnlyHits] = useState(false)
  const { folded } = status.rows
  const searching = status.search !== null
  const wrapAt = wraps && columns > 0 ? columns : null
  const around = onlyHits && searching ? context : null

  useEffect(() => {
    const { folded: kept } = log.getStatus().rows
    log.layOut({ columns: wrapAt, context: around, folded: kept })
  }, [log, wrapAt, around])

  const setFolded = (lines: number[]) =>
    log.layOut({ columns: wrapAt, context: around, folded: lines })
  return {
    wraps,
    toggleWraps: () => setWraps((before) => !before),
    onlyHits: onlyHits && searching,
    setOnlyHits,
    folded,
    fold: (line) =>
      setFolded(folded.includes(line) ? folded.filter((each) => each !== line) : [...folded, line]),
    foldAll: (fold) => setFolded(fold ? status.sections.map(({ from }) => from) : []),
  }
}
