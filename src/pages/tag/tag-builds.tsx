import { useQuery } from '@tanstack/react-query'

import { PagedList } from '~/entities/paged-list'
import { taggedBuildColumns } from '~/entities/tagged-build-columns'
import { useUrlState } from '~/hooks/use-url-state'
import { buildTypeNamesQuery } from '~/hub/queries/builds'
import { taggedBuildsQuery } from '~/hub/queries/tags'
import { FilterBar } from '~/ui/filter-bar'
import { buildFilters, buildParams, isFiltered, PAGE_SIZE, pageOf } from './builds-filters'
import type { TagTabProps } from './tabs'

const none = { package: '', owner: '', prefix: '', type: '' }

/** The tag's builds, paged by the hub; with inherited ones and only the newest unless asked otherwise. */
export function TagBuilds({ tag, info, event }: TagTabProps) {
  const [filters, setFilters, filterBy] = useUrlState(buildFilters)
  const query = taggedBuildsQuery(buildParams(info, filters, event), pageOf(filters))
  const page = useQuery(query)
  const builds = useQuery({ ...query, select: (found) => found.builds })
  const types = useQuery(buildTypeNamesQuery())
  const clear = isFiltered(filters) ? () => filterBy(none) : undefined
  const fields = [
    {
      name: 'inherited' as const,
      label: 'Inherited',
      options: [
        { value: '1', label: 'with' },
        { value: '0', label: 'without' },
      ],
    },
    {
      name: 'latest' as const,
      label: 'Show',
      options: [
        { value: '1', label: 'newest of each package' },
        { value: '0', label: 'all' },
      ],
    },
    { name: 'package' as const, label: 'Package' },
    { name: 'owner' as const, label: 'Built by' },
    { name: 'prefix' as const, label: 'Starts with' },
    {
      name: 'type' as const,
      label: 'Type',
      options: ['', ...(types.data ?? []).map(({ name }) => name)],
    },
  ]
  return (
    <PagedList
      what={`builds in ${tag.name}`}
      kind="builds of a tag"
      query={builds}
      queryKey={query.queryKey}
      total={page.data?.total}
      columns={taggedBuildColumns}
      rowKey={(build) => `${build.build_id} ${build.tag_name}`}
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
