import { useQuery } from '@tanstack/react-query'

import { ButtonLink } from '~/entities/button-link'
import { PagedList } from '~/entities/paged-list'
import { repoColumns } from '~/entities/repo-columns'
import { useUrlState } from '~/hooks/use-url-state'
import { reposQuery } from '~/hub/queries/repos'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { clausesOf, kinds, PAGE_SIZE, repoFilters, states } from './filters'

const fields = [
  { name: 'state' as const, label: 'State', options: states },
  { name: 'tag' as const, label: 'Tag' },
  { name: 'kind' as const, label: 'Kind', options: kinds },
]

/** The list of repos. */
export default function ReposPage() {
  const [filters, setFilters, filterBy] = useUrlState(repoFilters)
  const { order, start } = filters
  const page = { order, offset: start, limit: PAGE_SIZE }
  const query = reposQuery(clausesOf(filters), page)
  const repos = useQuery(query)
  const narrowed = Boolean(filters.tag) || filters.state !== 'all' || filters.kind !== 'all'
  const clear = narrowed ? () => filterBy({ tag: '', state: 'all', kind: 'all' }) : undefined
  const last = repos.data && repos.data.length < PAGE_SIZE
  return (
    <Page
      title="Repos"
      actions={<ButtonLink to={paths.repoRequests()}>Requests for repos</ButtonLink>}
    >
      <PagedList
        what="repos"
        query={repos}
        queryKey={query.queryKey}
        total={last ? start + repos.data.length : undefined}
        columns={repoColumns}
        rowKey={(repo) => repo.id}
        size={PAGE_SIZE}
        start={start}
        onStart={(next) => setFilters({ start: next })}
        order={order}
        onOrder={(next) => setFilters({ order: next, start: 0 })}
        filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
        onClearFilters={clear}
      />
    </Page>
  )
}
