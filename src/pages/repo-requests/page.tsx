import { useQuery } from '@tanstack/react-query'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { ButtonLink } from '~/entities/button-link'
import { PagedList } from '~/entities/paged-list'
import { repoRequestColumns } from '~/entities/repo-request-columns'
import { useRequestActs } from '~/features/request-repo/use-repo-acts'
import { useUrlState } from '~/hooks/use-url-state'
import { repoRequestsQuery } from '~/hub/queries/repos'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { activity, clausesOf, PAGE_SIZE, requestFilters } from './filters'

const fields = [
  { name: 'active' as const, label: 'Active', options: activity },
  { name: 'tag' as const, label: 'Tag' },
]

/** The queue of requests for repos. */
export default function RepoRequestsPage() {
  const [filters, setFilters, filterBy] = useUrlState(requestFilters)
  const { order, start } = filters
  const query = repoRequestsQuery(clausesOf(filters), { order, offset: start, limit: PAGE_SIZE })
  const requests = useQuery(query)
  const narrowed = Boolean(filters.tag) || filters.active !== 'all'
  const clear = narrowed ? () => filterBy({ tag: '', active: 'all' }) : undefined
  const last = requests.data && requests.data.length < PAGE_SIZE
  const acts = useRequestActs(filters.tag)
  return (
    <Page
      title="Repo requests"
      actions={
        <>
          <ButtonLink to={paths.repos()}>Repos</ButtonLink>
          <Acts label="Change the requests" items={acts} />
        </>
      }
    >
      <RecentChanges />
      <PagedList
        what="repo requests"
        query={requests}
        total={last ? start + requests.data.length : undefined}
        columns={repoRequestColumns}
        rowKey={(request) => request.id}
        size={PAGE_SIZE}
        start={start}
        onStart={(next) => setFilters({ start: next })}
        order={order}
        onOrder={(next) => setFilters({ order: next, start: 0 })}
        filters={
          <FilterBar
            fields={fields}
            values={filters}
            onChange={filterBy}
            onClear={filters.tag ? clear : undefined}
          />
        }
        onClearFilters={clear}
      />
    </Page>
  )
}
