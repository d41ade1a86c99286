import { ClipboardCopy } from 'lucide-react'
import { useState } from 'react'

import { copyText } from '~/lib/clipboard'
import { Menu, MenuItem } from '~/ui/menu'
import { markdownLines, numberedLines } from './copied-lines'
import type { OpenLog } from './engine/log-client'
import type { LineRange } from './line-range'

interface CopySelectionProps {
  log: OpenLog
  title: string
  range: LineRange
}

/** Copies the chosen lines: plain, with their numbers, or as Markdown with a link to them. */
export function CopySelection({ log, title, range }: CopySelectionProps) {
  const [said, setSaid] = useState('')
  const copy = async (form: (lines: string[]) => string) => {
    const lines = await log.texts(range.from - 1, range.to)
    const done = lines !== null && (await copyText(form(lines)))
    setSaid(done ? 'Copied' : lines ? 'The browser refused to copy' : 'The hub lost these lines')
    setTimeout(() => setSaid(''), 2000)
  }
  const count = range.to - range.from + 1
  const what = count === 1 ? 'line' : `${count.toLocaleString()} lines`
  const link = window.location.href
  return (
    <span className="flex items-center">
      <output className="text-muted">{said}</output>
      <Menu label="Copy the chosen lines" icon={ClipboardCopy}>
        <MenuItem onClick={() => void copy((lines) => lines.join('\n'))}>Copy {what}</MenuItem>
        <MenuItem onClick={() => void copy((lines) => numberedLines({ range, lines }))}>
          Copy {what} with numbers
        </MenuItem>
        <MenuItem
          onClick={() => void copy((lines) => markdownLines({ title, range, lines, link }))}
        >
          Copy {what} as Markdown
        </MenuItem>
      </Menu>
    </span>
  )
}
