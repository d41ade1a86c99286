import type { LineRange } from './line-range'

interface CopiedLines {
  /** What the log is: "build.log of foo-1-1.el9, x86_64". */
  title: string
  range: LineRange
  lines: readonly string[]
  /** Leads to these lines. */
  link: string
}

/** Lines with their numbers before them, lined up. */
export function numberedLines({ range, lines }: Pick<CopiedLines, 'range' | 'lines'>): string {
  const width = String(range.to).length
  return lines
    .map((line, index) => `${String(range.from + index).padStart(width)}  ${line}`)
    .join('\n')
}

/** Lines for a bug report or a chat: where they are from, a link, and the text fenced. */
export function markdownLines({ title, range, lines, link }: CopiedLines): string {
  const where = range.from === range.to ? `line ${range.from}` : `lines ${range.from}–${range.to}`
  const text = lines.join('\n')
  // A fence must be longer than any in the text.
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `[${title}, ${where}](${link})\n\n${fence}\n${text}\n${fence}\n`
}
