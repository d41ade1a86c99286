import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { PagedList } from '~/entities/paged-list'
import { useActor } from '~/entities/use-session'
import { useUrlState } from '~/hooks/use-url-state'
import { tagsCountQuery, tagsQuery } from '~/hub/queries/tags'
import { mayEditTags } from '~/hub/rules/permissions'
import { FilterBar } from '~/ui/filter-bar'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { tagColumns } from './columns'
import { filterParams, PAGE_SIZE, pageParams, tagFilters } from './filters'

const NewTagDialog = lazyPart(async () => ({
  default: (await import('./new-tag-dialog')).NewTagDialog,
}))

const fields = [
  { name: 'pattern' as const, label: 'Name', placeholder: '*-build' },
  { name: 'package' as const, label: 'Package' },
]

/** The list of tags. */
export default function TagsPage() {
  const [filters, setFilters, filterBy] = useUrlState(tagFilters)
  const actor = useActor()
  const tags = useQuery(tagsQuery(pageParams(filters)))
  const count = useQuery({ ...tagsCountQuery(filterParams(filters)), enabled: tags.isSuccess })
  const filtered = Boolean(filters.pattern || filters.package)
  const clear = filtered ? () => filterBy({ pattern: '', package: '' }) : undefined
  return (
    <Page
      title="Tags"
      actions={
        <Acts
          label="Change the tags"
          items={[
            {
              id: 'new',
              label: 'New tag…',
              icon: Plus,
              primary: true,
              no: mayEditTags(actor),
              dialog: () => <NewTagDialog />,
            },
          ]}
        />
      }
    >
      <RecentChanges />
      <PagedList
        what="tags"
        query={tags}
        total={count.data}
        columns={tagColumns}
        rowKey={(tag) => tag.id}
        size={PAGE_SIZE}
        start={filters.start}
        onStart={(start) => setFilters({ start })}
        order={filters.order}
        onOrder={(order) => setFilters({ order, start: 0 })}
        filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
        onClearFilters={clear}
      />
    </Page>
  )
}
