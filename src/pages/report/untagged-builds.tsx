import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { BuildLink, PackageLink } from '~/entities/hub-links'
import { PagedList } from '~/entities/paged-list'
import { useUrlState } from '~/hooks/use-url-state'
import { untaggedBuildsCountQuery, untaggedBuildsQuery } from '~/hub/queries/tags'
import type { UntaggedBuild } from '~/hub/types/tag'
import { FilterBar } from '~/ui/filter-bar'
import type { Column } from '~/ui/table/column'
import { filterParams, PAGE_SIZE, pageParams, untaggedFilters } from './untagged-filters'

const nvrOf = ({ name, version, release }: UntaggedBuild) => `${name}-${version}-${release}`

const columns: Column<UntaggedBuild>[] = [
  {
    id: 'nvr',
    header: 'NVR',
    text: nvrOf,
    cell: (build) => <BuildLink build={{ build_id: build.id, nvr: nvrOf(build) }} />,
  },
  {
    id: 'package',
    header: 'Package',
    sort: 'name',
    from: 'sm',
    text: (build) => build.name,
    cell: (build) => <PackageLink name={build.name} />,
  },
  {
    id: 'version',
    header: 'Version',
    sort: 'version',
    extra: true,
    text: (build) => build.version,
  },
  {
    id: 'release',
    header: 'Release',
    sort: 'release',
    extra: true,
    text: (build) => build.release,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-24',
    align: 'right',
    text: (build) => build.id,
  },
]

const fields = [{ name: 'package' as const, label: 'Package' }]

/** Complete builds in no tag, newest first; the hub goes through all builds for them. */
export function UntaggedBuilds() {
  const [filters, setFilters, filterBy] = useUrlState(untaggedFilters)
  const query = untaggedBuildsQuery(pageParams(filters))
  const builds = useQuery({ ...query, placeholderData: keepPreviousData })
  const count = useQuery({
    ...untaggedBuildsCountQuery(filterParams(filters)),
    enabled: builds.isSuccess,
  })
  const clear = filters.package ? () => filterBy({ package: '' }) : undefined
  return (
    <PagedList
      what="untagged builds"
      query={builds}
      queryKey={query.queryKey}
      total={count.data}
      columns={columns}
      rowKey={(build) => build.id}
      size={PAGE_SIZE}
      start={filters.start}
      onStart={(start) => setFilters({ start })}
      order={filters.order}
      onOrder={(order) => setFilters({ order, start: 0 })}
      filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
      onClearFilters={clear}
    />
  )
}
