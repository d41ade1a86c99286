import { storedRow } from '~/lib/stored-rows'
import { storedList } from '~/lib/stored-values'

/** One source of a chain; its number stays its own wherever it is moved. */
export interface ChainItem {
  id: number
  source: string
}

/** Levels, none of them empty. */
export type Levels = readonly (readonly ChainItem[])[]

/** Where something dragged is let go: in a level before a place, or between two levels. */
export type Spot = { level: number; place: number } | { before: number }

/**
 * Levels of sources as people write them: a line or word each, with an empty line or a colon
 * between levels as on Koji's command line. A text that begins with a colon begins a level.
 */
export function parseLevels(text: string): string[][] {
  const words = text
    .trim()
    .replaceAll(/\n[^\S\n]*(?=\n)/g, '\n:')
    .split(/\s+/)
  const levels: string[][] = [[]]
  for (const word of words) {
    if (/^:+$/.test(word)) levels.push([])
    else if (word) levels.at(-1)?.push(word)
  }
  return levels.filter((level) => level.length > 0)
}

const filled = (levels: Levels): Levels => levels.filter((level) => level.length > 0)

/** The levels with others after them; the first of those joined to the last level, where asked. */
export function addLevels(levels: Levels, added: string[][], join: boolean): Levels {
  let id = Math.max(0, ...levels.flat().map((item) => item.id))
  const items = added.map((level) => level.map((source) => ({ id: ++id, source })))
  const [first = [], ...rest] = items
  if (!join || levels.length === 0) return filled([...levels, ...items])
  return filled([...levels.slice(0, -1), [...(levels.at(-1) ?? []), ...first], ...rest])
}

/** Without one source. */
export function removeItem(levels: Levels, id: number): Levels {
  return filled(levels.map((level) => level.filter((item) => item.id !== id)))
}

/** With one source changed. */
export function changeItem(levels: Levels, id: number, source: string): Levels {
  return levels.map((level) => level.map((item) => (item.id === id ? { id, source } : item)))
}

/** Where a source is; null where it is not. */
export function placeOf(levels: Levels, id: number): { level: number; place: number } | null {
  for (const [level, items] of levels.entries()) {
    const place = items.findIndex((item) => item.id === id)
    if (place >= 0) return { level, place }
  }
  return null
}

/** With a source let go at a spot, which is counted before it was taken away. */
export function dropItem(levels: Levels, id: number, spot: Spot): Levels {
  const item = levels.flat().find((each) => each.id === id)
  if (!item) return levels
  const without = (items: readonly ChainItem[]) => items.filter((each) => each !== item)
  if ('before' in spot) {
    const before = levels.slice(0, spot.before).map(without)
    return filled([...before, [item], ...levels.slice(spot.before).map(without)])
  }
  return filled(
    levels.map((items, level) =>
      level === spot.level
        ? [...without(items.slice(0, spot.place)), item, ...without(items.slice(spot.place))]
        : without(items),
    ),
  )
}

/**
 * With a source one step further: past its neighbour, out of its level into one of its own, from
 * there into the next level. So every order of every levels is reached. The same levels where
 * there is no step.
 */
export function stepItem(levels: Levels, id: number, step: -1 | 1): Levels {
  const at = placeOf(levels, id)
  if (!at) return levels
  const { level, place } = at
  const own = levels[level] ?? []
  const next = place + step
  if (next >= 0 && next < own.length) {
    return dropItem(levels, id, { level, place: step > 0 ? next + 1 : next })
  }
  if (own.length > 1) return dropItem(levels, id, { before: step > 0 ? level + 1 : level })
  const other = levels[level + step]
  if (!other) return levels
  return dropItem(levels, id, { level: level + step, place: step > 0 ? 0 : other.length })
}

const isItem = storedRow<ChainItem>({ id: 'number', source: 'string' })

/** The levels that a draft kept, without what is none. */
export function parseKeptLevels(kept: unknown): Levels {
  const levels: unknown[] = Array.isArray(kept) ? kept : []
  return filled(levels.map((level) => storedList(isItem)(level) ?? []))
}
