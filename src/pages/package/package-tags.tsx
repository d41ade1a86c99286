import type { UseQueryResult } from '@tanstack/react-query'

import { TagLink, UserLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import type { HubError } from '~/hub/error'
import type { ListedTag } from '~/hub/types/tag'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'

const columns: Column<ListedTag>[] = [
  {
    id: 'name',
    header: 'Tag',
    sort: 'name',
    text: (tag) => tag.name,
    cell: (tag) => <TagLink name={tag.name} />,
  },
  {
    id: 'owner',
    header: 'Owner',
    sort: 'owner',
    width: 'w-48',
    text: (tag) => tag.owner_name,
    cell: (tag) => (tag.owner_name ? <UserLink name={tag.owner_name} /> : null),
  },
  {
    id: 'included',
    header: 'Included',
    sort: 'included',
    width: 'w-28',
    text: (tag) => (tag.blocked ? 'blocked' : 'included'),
    cell: (tag) => (tag.blocked ? <Tag tone="bad">blocked</Tag> : 'included'),
  },
  {
    id: 'extra-arches',
    header: 'Extra arches',
    sort: 'extra-arches',
    from: 'sm',
    text: (tag) => tag.extra_arches,
  },
]

/** The tags that list the package, with its owner in each. */
export function PackageTags({ query }: { query: UseQueryResult<ListedTag[], HubError> }) {
  return (
    <LocalList
      what="tags"
      query={query}
      rows={query.data}
      columns={columns}
      rowKey={(tag) => tag.id}
      defaultOrder="name"
      emptyText="No tag lists it: builds of it cannot be tagged"
    />
  )
}
