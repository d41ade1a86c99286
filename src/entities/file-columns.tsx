import { Link } from 'react-router'

import { fileFlagWords, modeText } from '~/hub/rules/rpm-format'
import type { ArchiveFile, RpmFile } from '~/hub/types/rpm'
import { formatBytes } from '~/lib/bytes'
import type { Column } from '~/ui/table/column'

type ListedFile = ArchiveFile & Partial<RpmFile>

/** The columns of the files in an RPM or an archive; `sort` is the hub's order key. */
export function fileColumns(pathOf: (name: string) => string): Column<ListedFile>[] {
  return [
    {
      id: 'name',
      header: 'File',
      sort: 'name',
      text: (file) => file.name,
      cell: (file) => (
        <Link to={pathOf(file.name)} className="link font-mono text-xs break-all">
          {file.name}
        </Link>
      ),
    },
    {
      id: 'size',
      header: 'Size',
      sort: 'size',
      width: 'w-28',
      align: 'right',
      text: (file) => file.size,
      cell: (file) => formatBytes(file.size),
    },
    {
      id: 'mode',
      header: 'Mode',
      width: 'w-32',
      from: 'md',
      text: (file) => (file.mode === undefined ? '' : modeText(file.mode)),
      cell: (file) =>
        file.mode === undefined ? null : <code className="text-xs">{modeText(file.mode)}</code>,
    },
    {
      id: 'owner',
      header: 'Owner',
      width: 'w-36',
      from: 'lg',
      text: (file) => (file.user === undefined ? '' : `${file.user}:${file.group ?? ''}`),
    },
    {
      id: 'flags',
      header: 'Flags',
      width: 'w-40',
      from: 'lg',
      text: (file) => fileFlagWords(file.flags ?? 0).join(' '),
    },
    { id: 'digest', header: 'Digest', extra: true, text: (file) => file.digest },
  ]
}
