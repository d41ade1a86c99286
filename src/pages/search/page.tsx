import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useNavigate } from 'react-router'

import { PagedList } from '~/entities/paged-list'
import { searchKinds } from '~/entities/search-kinds'
import { useUrlState } from '~/hooks/use-url-state'
import { searchCountQuery, searchQuery } from '~/hub/queries/search'
import { Button } from '~/ui/button'
import { Page } from '~/ui/page'
import { EmptyState, ErrorState } from '~/ui/states'
import { hitColumns } from './columns'
import {
  effectiveOrder,
  filterParams,
  PAGE_SIZE,
  pageParams,
  type SearchFilters,
  searchFilters,
  widened,
} from './filters'
import { SearchForm } from './search-form'

/** Search by name, of one type at a time, sorted and paged by the hub. */
export default function SearchPage() {
  const [filters, setFilters] = useUrlState(searchFilters)
  const words = filters.q.trim()
  const change = (part: Partial<SearchFilters>) => setFilters({ ...part, start: 0 })
  return (
    <Page title={words ? `Search for ${words}` : 'Search'} headline="Search">
      <SearchForm filters={filters} onSearch={change} />
      {words ? (
        <Hits filters={filters} onChange={setFilters} />
      ) : (
        <EmptyState title="What are you looking for?">
          A part of a name, and what it is the name of. Ctrl K finds most things from any page.
        </EmptyState>
      )}
    </Page>
  )
}

interface HitsProps {
  filters: SearchFilters
  onChange: (change: Partial<SearchFilters>) => void
}

function Hits({ filters, onChange }: HitsProps) {
  const navigate = useNavigate()
  const { type, start, match } = filters
  const kind = searchKinds[type]
  const query = searchQuery(pageParams(filters))
  const hits = useQuery(query)
  const count = useQuery({ ...searchCountQuery(filterParams(filters)), enabled: hits.isSuccess })
  const columns = useMemo(() => hitColumns(type), [type])
  const wider = widened(filters)

  const [only, ...others] = (!hits.isPlaceholderData && hits.data) || []
  const lucky = start === 0 && !filters.stay && only && others.length === 0 && kind.path(only)
  useEffect(() => {
    if (lucky) void navigate(lucky, { replace: true })
  }, [lucky, navigate])

  if (hits.error?.code === 1 && match === 'regexp') {
    return (
      <ErrorState
        title="The hub does not understand this regular expression"
        detail={hits.error.message}
      />
    )
  }
  if (start === 0 && hits.data?.length === 0 && !hits.isPlaceholderData) {
    return (
      <EmptyState
        title={`No ${kind.one} is called “${filters.q}”`}
        action={
          wider && <Button onClick={() => onChange({ q: wider })}>{`Search for ${wider}`}</Button>
        }
      />
    )
  }
  return (
    <PagedList
      what={kind.many}
      query={hits}
      queryKey={query.queryKey}
      total={count.data}
      columns={columns}
      rowKey={(hit) => hit.id}
      size={PAGE_SIZE}
      start={start}
      onStart={(next) => onChange({ start: next })}
      order={effectiveOrder(filters)}
      onOrder={(order) => onChange({ order, start: 0 })}
      onClearFilters={undefined}
    />
  )
}
