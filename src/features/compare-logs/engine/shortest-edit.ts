import type { Change, LineIds } from './change'

/** Steps beyond which an edit is not looked for: its cost grows with their square. */
const maxSteps = 400

/**
 * The fewest removed and added lines between two ranges (Myers, "An O(ND) difference algorithm",
 * 1986); null when there are too many.
 */
export function shortestEdit(old: LineIds, now: LineIds, range: Change): Change[] | null {
  const { oldFrom, newFrom } = range
  const [width, height] = [range.oldTo - oldFrom, range.newTo - newFrom]
  const most = Math.min(width + height, maxSteps)
  const furthest = new Int32Array(2 * most + 3)
  const trace: Int32Array[] = []
  for (let steps = 0; steps <= most; steps++) {
    trace.push(furthest.slice(most - steps, most + steps + 3))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const at = most + 1 + diagonal
      const down = comesFromAbove(furthest, at, diagonal, steps)
      let x = down ? (furthest[at + 1] ?? 0) : (furthest[at - 1] ?? 0) + 1
      let y = x - diagonal
      while (x < width && y < height && old[oldFrom + x] === now[newFrom + y]) {
        x++
        y++
      }
      furthest[at] = x
      if (x >= width && y >= height) return retraced(trace, range)
    }
  }
  return null
}

function comesFromAbove(row: Int32Array, at: number, diagonal: number, steps: number): boolean {
  return diagonal === -steps || (diagonal !== steps && (row[at - 1] ?? 0) < (row[at + 1] ?? 0))
}

/** The edit that led to the end, from the rows that were kept before each step. */
function retraced(trace: readonly Int32Array[], range: Change): Change[] {
  const changes: Change[] = []
  let x = range.oldTo - range.oldFrom
  let y = range.newTo - range.newFrom
  for (let steps = trace.length - 1; steps > 0; steps--) {
    const row = trace[steps] ?? new Int32Array()
    const diagonal = x - y
    const at = diagonal + steps + 1
    const down = comesFromAbove(row, at, diagonal, steps)
    const beforeX = down ? (row[at + 1] ?? 0) : (row[at - 1] ?? 0)
    const beforeY = beforeX - (down ? diagonal + 1 : diagonal - 1)
    changes.push({
      oldFrom: range.oldFrom + beforeX,
      oldTo: range.oldFrom + beforeX + (down ? 0 : 1),
      newFrom: range.newFrom + beforeY,
      newTo: range.newFrom + beforeY + (down ? 1 : 0),
    })
    x = beforeX
    y = beforeY
  }
  return changes.toReversed()
}
