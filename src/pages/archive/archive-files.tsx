import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { fileColumns } from '~/entities/file-columns'
import { LocalList } from '~/entities/local-list'
import { archiveFilesQuery } from '~/hub/queries/rpms'
import { paths } from '~/lib/paths'

/** The files in the archive; the hub opens it to tell them, which it can for a few kinds. */
export function ArchiveFiles({ archive }: { archive: number }) {
  const query = archiveFilesQuery(archive)
  const files = useQuery(query)
  const columns = useMemo(() => fileColumns((name) => paths.archiveFile(archive, name)), [archive])
  return (
    <LocalList
      what="files"
      query={files}
      queryKey={query.queryKey}
      rows={files.data}
      columns={columns}
      rowKey={(file) => file.name}
      defaultOrder="name"
      emptyText="The hub looks only into zip and tar archives, and found nothing in this one"
    />
  )
}
