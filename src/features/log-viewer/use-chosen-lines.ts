import { useState } from 'react'

import { copyText } from '~/lib/clipboard'
import type { OpenLog } from './engine/log-client'
import type { LogStatus } from './engine/status'
import type { LineRange } from './line-range'
import { mostPrinted, printLines } from './print-lines'

interface ChosenLines {
  /** All lines become the chosen ones. */
  chooseAll: () => void
  /** Null where no lines are chosen. */
  copy: (() => void) | null
  /** Prints the chosen lines, or all as far as paper is sensible. */
  print: () => Promise<void>
  /** What has just been done, in words. */
  said: string
  /** Where the reader was brought, in words. */
  where: (line: number | null) => string
}

interface Choosing {
  log: OpenLog
  status: LogStatus
  title: string
  selected: LineRange | null
  onSelect: (range: LineRange | null) => void
}

/** What is done with lines that are chosen by their numbers, be they in the page or not. */
export function useChosenLines(choosing: Choosing): ChosenLines {
  const { log, status, title, selected, onSelect } = choosing
  const [said, setSaid] = useState('')
  const { exact, lineCount } = status
  const copyRange = async ({ from, to }: LineRange) => {
    const lines = await log.texts(from - 1, to)
    const done = lines !== null && (await copyText(lines.join('\n')))
    setSaid(done ? `${lines.length.toLocaleString()} lines copied` : 'The lines were not copied')
  }
  return {
    chooseAll: () => {
      if (exact) onSelect({ from: 1, to: lineCount })
    },
    copy: selected && exact ? () => void copyRange(selected) : null,
    print: async () => {
      const { from, to } = selected ?? { from: 1, to: lineCount }
      const end = Math.min(to, from + mostPrinted - 1)
      const lines = await log.texts(from - 1, end)
      const range = `lines ${from.toLocaleString()}–${end.toLocaleString()}`
      if (lines) printLines(`${title}, ${exact ? range : 'its end'}`, lines)
    },
    said,
    where: (line) =>
      line === null ? '' : exact ? `At line ${(line + 1).toLocaleString()}` : 'Found',
  }
}
