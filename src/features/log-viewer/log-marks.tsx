import { useEffect, useState } from 'react'

import { classNames } from '~/lib/class-names'
import type { OpenLog } from './engine/log-client'
import type { StepKind } from './engine/engine-options'
import type { LogStatus } from './engine/status'

interface LogMarksProps {
  log: OpenLog
  status: LogStatus
}

/** How many places the scroll bar has for marks. */
const parts = 250

const looks: Record<StepKind, string> = {
  mark: 'right-0 w-[5px] bg-bad',
  match: 'right-[5px] w-[6px] bg-warn',
}

/** Where errors and what was searched for are, along the scroll bar. */
export function LogMarks({ log, status }: LogMarksProps) {
  const { rowCount, layout, marks, search, epoch } = status
  const shape = `${epoch} ${layout} ${Math.ceil(rowCount / 100)}`
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-0 w-3">
      <Places log={log} kind="mark" count={marks} asOf={`${shape} ${marks}`} />
      <Places
        log={log}
        kind="match"
        count={search?.found ?? 0}
        asOf={`${shape} ${search?.found} ${JSON.stringify(search?.query)}`}
      />
    </div>
  )
}

interface PlacesProps {
  log: OpenLog
  kind: StepKind
  count: number
  /** Changes when the places may be others. */
  asOf: string
}

function Places({ log, kind, count, asOf }: PlacesProps) {
  const [held, setHeld] = useState<{ asOf: string; places: number[] } | null>(null)
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const places = await log.partsWith(kind, parts)
      if (wanted) setHeld({ asOf, places })
    }
    if (count > 0) void look()
    return () => {
      wanted = false
    }
  }, [log, kind, count, asOf])
  if (!held || count === 0) return null
  return held.places.map((place) => (
    <span
      key={place}
      className={classNames('absolute h-[3px]', looks[kind])}
      style={{ top: `${(place / parts) * 100}%` }}
    />
  ))
}
