import { useEffect, useState } from 'react'

import type { DiffRow } from './engine/diff-rows'
import type { LineTexts } from './use-comparison'

/** Which log a row's text is from: of equal lines the new one. */
const sideOf = (row: DiffRow): 'old' | 'now' => (row.kind === 'removed' ? 'old' : 'now')

const keyOf = (row: DiffRow): string => {
  const side = sideOf(row)
  return `${side}${row[side]}`
}

/** Texts kept beyond the rows in view. */
const most = 4_000

/** The texts of the rows in view; undefined for one that is on its way. */
export function useRowTexts(
  rows: readonly DiffRow[],
  texts: (old: number[], now: number[]) => Promise<LineTexts>,
): (row: DiffRow) => string | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const missing = rows.filter((row) => row.kind !== 'fold' && !known.has(keyOf(row)))
  const wanted = missing.map(keyOf).join(' ')
  useEffect(() => {
    if (wanted === '') return undefined
    const linesOf = (side: 'old' | 'now') =>
      wanted
        .split(' ')
        .filter((key) => key.startsWith(side))
        .map((key) => Number(key.slice(3)))
    const [old, now] = [linesOf('old'), linesOf('now')]
    let asked = true
    const receive = async () => {
      const answer = await texts(old, now)
      if (!asked) return
      setKnown((before) => {
        const next = new Map(before.size > most ? [] : before)
        for (const [index, line] of old.entries()) next.set(`old${line}`, answer.old[index] ?? '')
        for (const [index, line] of now.entries()) next.set(`now${line}`, answer.now[index] ?? '')
        return next
      })
    }
    void receive()
    return () => {
      asked = false
    }
  }, [wanted, texts])
  return (row) => known.get(keyOf(row))
}
