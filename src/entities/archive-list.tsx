import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import type { Params } from '~/hub/methods'
import { archivePageQuery, archivesCountQuery } from '~/hub/queries/rpms'
import type { Archive } from '~/hub/types/build'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import type { Column } from '~/ui/table/column'
import { BuildById } from './hub-links'
import { PagedList } from './paged-list'
import { listPlace, useListPlace } from './use-list-place'

const size = 100
const place = listPlace(['filename', 'type_name', 'size', 'build_id'], 'filename')

const base: Column<Archive>[] = [
  {
    id: 'filename',
    header: 'Archive',
    sort: 'filename',
    text: (archive) => archive.filename,
    cell: (archive) => (
      <Link to={paths.archive(archive.id)} className="link font-mono text-xs break-all">
        {archive.filename}
      </Link>
    ),
  },
  {
    id: 'type',
    header: 'Type',
    sort: 'type_name',
    width: 'w-36',
    from: 'sm',
    text: (archive) => archive.type_name,
  },
  {
    id: 'build',
    header: 'Build',
    sort: 'build_id',
    from: 'sm',
    text: (archive) => archive.build_id,
    cell: (archive) => <BuildById id={archive.build_id} />,
  },
  {
    id: 'size',
    header: 'Size',
    sort: 'size',
    width: 'w-28',
    align: 'right',
    text: (archive) => archive.size,
    cell: (archive) => formatBytes(archive.size),
  },
]
const components: Column<Archive>[] = [
  ...base,
  {
    id: 'project',
    header: 'Used for',
    width: 'w-44',
    from: 'md',
    text: (archive) => (archive.project ? 'the build itself' : 'building it'),
  },
]

interface ArchiveListProps {
  of: Omit<Params<'listArchives'>, 'queryOpts'>
  filters?: ReactNode
}

/** Archives of a buildroot or an image, sorted and paged by the hub. */
export function ArchiveList({ of, filters }: ArchiveListProps) {
  const { queryOpts, paging } = useListPlace(place, size)
  const query = archivePageQuery({ ...of, queryOpts })
  const archives = useQuery(query)
  const count = useQuery({ ...archivesCountQuery(of), enabled: archives.isSuccess })
  return (
    <PagedList
      what="archives"
      emptyText="No archives"
      query={archives}
      queryKey={query.queryKey}
      total={count.data}
      columns={of.componentBuildrootID === undefined ? base : components}
      rowKey={(archive) => archive.id}
      {...paging}
      filters={filters}
      onClearFilters={undefined}
    />
  )
}
