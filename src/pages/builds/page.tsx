import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'

import { ButtonLink } from '~/entities/button-link'
import { PagedList } from '~/entities/paged-list'
import { buildsCountQuery, buildsQuery } from '~/hub/queries/builds'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import { buildColumns } from './columns'
import { FilterBar } from './filter-bar'
import {
  type BuildFilters,
  buildFilters,
  filterParams,
  isFiltered,
  PAGE_SIZE,
  pageParams,
} from './filters'

export default function BuildsPage() {
  const [filters, setFilters] = useQueryStates(buildFilters, { history: 'push' })
  const builds = useQuery(buildsQuery(pageParams(filters)))
  // The page first, the count after.
  const count = useQuery({ ...buildsCountQuery(filterParams(filters)), enabled: builds.isSuccess })
  const change = (part: Partial<BuildFilters>) => void setFilters({ ...part, start: null })
  const clear = () => void setFilters(null)

  return (
    <Page title="Builds">
      <FilterBar filters={filters} onChange={change} onClear={clear} />
      <PagedList
        what="builds"
        query={builds}
        total={count.data}
        columns={buildColumns}
        rowKey={(build) => build.build_id}
        size={PAGE_SIZE}
        start={filters.start}
        onStart={(start) => void setFilters({ start: start || null })}
        order={filters.order}
        onOrder={(order) => change({ order })}
        onClearFilters={isFiltered(filters) ? clear : undefined}
        emptyAction={<ButtonLink to={paths.submit()}>Submit the first one</ButtonLink>}
      />
    </Page>
  )
}
