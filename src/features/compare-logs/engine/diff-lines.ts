import type { Change, LineIds } from './change'
import { shortestEdit } from './shortest-edit'

class Diff {
  readonly #old: LineIds
  readonly #new: LineIds
  readonly #changes: Change[] = []

  constructor(old: LineIds, now: LineIds) {
    this.#old = old
    this.#new = now
  }

  run(): Change[] {
    // A stack of its own: gaps within gaps of a long log would overflow the call stack.
    const todo: Change[] = [
      { oldFrom: 0, oldTo: this.#old.length, newFrom: 0, newTo: this.#new.length },
    ]
    for (let range = todo.pop(); range; range = todo.pop()) {
      const rest = this.#trimmed(range)
      if (rest.oldFrom === rest.oldTo || rest.newFrom === rest.newTo) this.#add(rest)
      else todo.push(...this.#split(rest).toReversed())
    }
    return this.#changes
  }

  /** Without what is equal at its beginning and its end. */
  #trimmed(range: Change): Change {
    let { oldFrom, oldTo, newFrom, newTo } = range
    const [old, now] = [this.#old, this.#new]
    while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === now[newFrom]) {
      oldFrom++
      newFrom++
    }
    while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === now[newTo - 1]) {
      oldTo--
      newTo--
    }
    return { oldFrom, oldTo, newFrom, newTo }
  }

  /** The gaps between lines that are surely the same; none when all of it is one change. */
  #split(range: Change): Change[] {
    const anchors = this.#anchors(range)
    if (anchors.length === 0) {
      const edit = shortestEdit(this.#old, this.#new, range)
      for (const change of edit ?? [range]) this.#add(change)
      return []
    }
    const gaps: Change[] = []
    let { oldFrom, newFrom } = range
    for (const [oldTo, newTo] of anchors) {
      gaps.push({ oldFrom, oldTo, newFrom, newTo })
      oldFrom = oldTo + 1
      newFrom = newTo + 1
    }
    gaps.push({ oldFrom, oldTo: range.oldTo, newFrom, newTo: range.newTo })
    return gaps
  }

  /** Pairs of lines that are unique on both sides, in the longest order that both keep (patience). */
  #anchors({ oldFrom, oldTo, newFrom, newTo }: Change): [number, number][] {
    const places = new Map<number, number>()
    for (let at = oldFrom; at < oldTo; at++) note(places, this.#old[at], at)
    const newPlaces = new Map<number, number>()
    for (let at = newFrom; at < newTo; at++) note(newPlaces, this.#new[at], at)
    const pairs: [number, number][] = []
    for (const [id, at] of newPlaces) {
      const old = places.get(id)
      if (at >= 0 && old !== undefined && old >= 0) pairs.push([old, at])
    }
    return longestRising(pairs)
  }

  #add(change: Change): void {
    const { oldFrom, oldTo, newFrom, newTo } = change
    if (oldFrom === oldTo && newFrom === newTo) return
    const last = this.#changes.at(-1)
    if (last?.oldTo === oldFrom && last.newTo === newFrom) {
      last.oldTo = oldTo
      last.newTo = newTo
    } else this.#changes.push({ ...change })
  }
}

/** Notes where an id is, -1 when it is there more than once. */
function note(places: Map<number, number>, id: number | undefined, at: number): void {
  if (id !== undefined) places.set(id, places.has(id) ? -1 : at)
}

/** Of pairs that rise in their second member, the most that rise in their first too. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before = new Int32Array(pairs.length)
  for (const [index, [old]] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < old) low = middle + 1
      else high = middle
    }
    before[index] = tops[low - 1] ?? -1
    tops[low] = index
  }
  const chosen: [number, number][] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) chosen.push(pair)
  }
  return chosen.toReversed()
}

/**
 * What changed from one log to the other, in order: patience diff, and the shortest edit where no
 * line is unique, unless that would take too long; then the whole stretch is one change.
 */
export function diffLines(old: LineIds, now: LineIds): Change[] {
  return new Diff(old, now).run()
}
