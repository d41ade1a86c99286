import { stripAnsi } from '~/lib/ansi'
import type { Change, LineIds } from './change'
import { diffLines } from './diff-lines'

type Mask = (line: string) => string

/** A log's lines as text, of each what was last written over it, without colours. */
export function linesOf(bytes: Uint8Array): string[] {
  const lines = stripAnsi(new TextDecoder().decode(bytes)).split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => {
    const whole = line.replace(/\r+$/, '')
    return whole.slice(whole.lastIndexOf('\r') + 1)
  })
}

/** What changed from the old lines to the new ones, apart from what the masks hide. */
export function compareLines(
  old: readonly string[],
  now: readonly string[],
  masks: { old: Mask; now: Mask },
): Change[] {
  const known = new Map<string, number>()
  const idsOf = (lines: readonly string[], mask: Mask): LineIds =>
    Int32Array.from(lines, (line) => {
      const masked = mask(line)
      const id = known.get(masked) ?? known.size
      known.set(masked, id)
      return id
    })
  return diffLines(idsOf(old, masks.old), idsOf(now, masks.now))
}
