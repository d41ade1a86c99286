import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { ButtonLink } from '~/entities/button-link'
import { PagedList } from '~/entities/paged-list'
import { useUrlState } from '~/hooks/use-url-state'
import { buildsCountQuery, buildsQuery, buildTypeNamesQuery } from '~/hub/queries/builds'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { buildColumns } from '~/entities/build-columns'
import { useTargetNames } from '~/entities/use-target-names'
import { filterFields } from './filter-fields'
import {
  type BuildFilters,
  buildFilters,
  filterParams,
  isFiltered,
  noFilters,
  PAGE_SIZE,
  pageParams,
} from './filters'

/** The list of builds, filtered and sorted by the hub. */
export default function BuildsPage() {
  const [filters, setFilters, filterBy] = useUrlState(buildFilters)
  const builds = useQuery(buildsQuery(pageParams(filters)))
  // The page first, the count after.
  const count = useQuery({ ...buildsCountQuery(filterParams(filters)), enabled: builds.isSuccess })
  const targets = useTargetNames(builds.data)
  const columns = useMemo(() => buildColumns(targets), [targets])
  const types = useQuery(buildTypeNamesQuery())
  const fields = useMemo(
    () => filterFields((types.data ?? []).map(({ name }) => name)),
    [types.data],
  )
  const change = (part: Partial<BuildFilters>) => setFilters({ ...part, start: 0 })
  const clear = () => setFilters(noFilters)

  return (
    <Page title="Builds">
      <PagedList
        what="builds"
        query={builds}
        total={count.data}
        columns={columns}
        rowKey={(build) => build.build_id}
        size={PAGE_SIZE}
        start={filters.start}
        onStart={(start) => setFilters({ start })}
        order={filters.order}
        onOrder={(order) => change({ order })}
        filters={
          <FilterBar
            fields={fields}
            values={filters}
            onChange={filterBy}
            onClear={isFiltered(filters) ? clear : undefined}
          />
        }
        onClearFilters={isFiltered(filters) ? clear : undefined}
        emptyAction={<ButtonLink to={paths.submit()}>Submit the first one</ButtonLink>}
      />
    </Page>
  )
}
