import { ChevronDown, ChevronUp, CircleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'

import { Button, IconButton } from '~/ui/button'
import { DiffBody } from './diff-body'
import type { LineLink } from './diff-line'
import type { Change } from './engine/change'
import { diffRows, rowOfNewLine, rowsBetween } from './engine/diff-rows'
import type { Compared } from './engine/protocol'
import type { LineTexts } from './use-comparison'
import { useDiffKeys } from './use-diff-keys'
import { rowHeight } from './use-scrolled-rows'

interface ComparedLogsProps {
  compared: Compared
  title: string
  oldLink: LineLink
  newLink: LineLink
  texts: (old: number[], now: number[]) => Promise<LineTexts>
}

/** Rows left above one that is gone to. */
const above = 4

/** The fold that hides the failing line is open from the beginning. */
function openAtFirst({ changes, oldLines, failing }: Compared): ReadonlySet<number> {
  if (failing === null) return new Set()
  const rows = diffRows(changes, oldLines, new Set())
  const at = rowOfNewLine(rows, failing)
  const row = at === null ? undefined : rowsBetween(rows, at, at + 1)[0]
  return new Set(row?.kind === 'fold' ? [row.old] : [])
}

/** Two logs that differ, as one list of rows, and the steps through their differences. */
export function ComparedLogs({ compared, title, oldLink, newLink, texts }: ComparedLogsProps) {
  const { changes, oldLines, failing } = compared
  const [unfolded, setUnfolded] = useState(() => openAtFirst(compared))
  const rows = useMemo(() => diffRows(changes, oldLines, unfolded), [changes, oldLines, unfolded])
  const [stepped, setStepped] = useState<number | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const failingRow = failing === null ? null : rowOfNewLine(rows, failing)

  const goTo = (row: number) => {
    scroller.current?.scrollTo({ top: Math.max(0, row - above) * rowHeight })
  }
  const landing = useRef(failingRow ?? rows.changes[0] ?? 0)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // A region that scrolls must be reachable by keys.
    element.tabIndex = 0
    element.scrollTo({ top: Math.max(0, landing.current - above) * rowHeight })
  }, [])

  const step = (backward: boolean) => {
    const top = Math.round((scroller.current?.scrollTop ?? 0) / rowHeight) + above
    const next =
      stepped === null
        ? backward
          ? rows.changes.findLastIndex((row) => row < top)
          : rows.changes.findIndex((row) => row >= top)
        : stepped + (backward ? -1 : 1)
    const change = (next + rows.changes.length) % rows.changes.length
    setStepped(change)
    goTo(rows.changes[change] ?? 0)
  }
  useDiffKeys(step)

  const first = stepped === null ? undefined : rows.changes[stepped]
  const change = stepped === null ? undefined : changes[stepped]
  const current =
    first === undefined || !change ? null : { from: first, to: first + linesOf(change) }
  return (
    <section aria-label={title} className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-3 py-1">
        <Counts changes={changes} stepped={stepped} />
        <span className="ml-auto flex items-center gap-1">
          {failingRow !== null && (
            <Button size="sm" variant="ghost" icon={CircleAlert} onClick={() => goTo(failingRow)}>
              Failing line
            </Button>
          )}
          <IconButton
            size="sm"
            label="Previous difference (p)"
            icon={ChevronUp}
            onClick={() => step(true)}
          />
          <IconButton
            size="sm"
            label="Next difference (n)"
            icon={ChevronDown}
            onClick={() => step(false)}
          />
        </span>
      </div>
      <DiffBody
        rows={rows}
        title={`Differences of ${title}`}
        scroller={scroller}
        failing={failing}
        current={current}
        texts={texts}
        oldLink={oldLink}
        newLink={newLink}
        onUnfold={(line) => setUnfolded(new Set([...unfolded, line]))}
      />
    </section>
  )
}

const linesOf = ({ oldFrom, oldTo, newFrom, newTo }: Change) => oldTo - oldFrom + newTo - newFrom

/** How much differs. */
function Counts({ changes, stepped }: { changes: readonly Change[]; stepped: number | null }) {
  const removed = changes.reduce((sum, { oldFrom, oldTo }) => sum + oldTo - oldFrom, 0)
  const added = changes.reduce((sum, { newFrom, newTo }) => sum + newTo - newFrom, 0)
  const count = changes.length.toLocaleString()
  return (
    <p role="status" className="text-xs text-muted">
      {stepped !== null && `${(stepped + 1).toLocaleString()} of `}
      {count} {changes.length === 1 ? 'difference' : 'differences'} ·{' '}
      <span className="text-bad">−{removed.toLocaleString()}</span>{' '}
      <span className="text-ok">+{added.toLocaleString()}</span> lines
    </p>
  )
}
