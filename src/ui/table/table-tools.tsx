import { Columns3, Copy } from 'lucide-react'
import { useState } from 'react'

import { copyText } from '~/lib/clipboard'
import { Menu, MenuItem, menuItemClass } from '../menu'
import type { Column } from './column'
import { type ExportFormat, exportRows } from './export-rows'
import type { ColumnChoice } from './use-column-choice'

interface TableToolsProps<Row> {
  columns: readonly Column<Row>[]
  choice: ColumnChoice
  rows: readonly Row[] | undefined
}

const formats: ExportFormat[] = ['text', 'CSV', 'JSON']

/** Which columns are shown, and the rows as text, CSV or JSON for elsewhere. */
export function TableTools<Row>({ columns, choice, rows }: TableToolsProps<Row>) {
  const [said, setSaid] = useState('')
  const copy = async (format: ExportFormat) => {
    const shown = columns.filter((column) => choice.isShown(column))
    const done = await copyText(exportRows(rows ?? [], shown, format))
    setSaid(done ? `Copied ${rows?.length ?? 0} rows as ${format}` : 'The browser refused to copy')
    setTimeout(() => setSaid(''), 2500)
  }
  return (
    <div className="ml-auto flex items-center gap-0.5 print:hidden">
      <span role="status" className="px-1 text-xs text-muted">
        {said}
      </span>
      <Menu label="Choose columns" icon={Columns3}>
        {columns.map((column) => (
          <label key={column.id} className={menuItemClass}>
            <input
              type="checkbox"
              checked={choice.isShown(column)}
              onChange={(event) => choice.show(column, event.target.checked)}
            />
            {column.header}
          </label>
        ))}
      </Menu>
      <Menu label="Copy rows" icon={Copy}>
        {formats.map((format) => (
          <MenuItem key={format} disabled={!rows?.length} onClick={() => void copy(format)}>
            Copy {rows?.length ?? 0} rows as {format}
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}
