import { useQuery } from '@tanstack/react-query'

import { PackageLink, TagLink, UserLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { useUrlState } from '~/hooks/use-url-state'
import { tagPackagesQuery } from '~/hub/queries/packages'
import type { ListedPackage } from '~/hub/types/tag'
import { choiceParam, textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import type { TagTabProps } from './tabs'

const columns: Column<ListedPackage>[] = [
  {
    id: 'package',
    header: 'Package',
    sort: 'package_name',
    text: (row) => row.package_name,
    cell: (row) => <PackageLink name={row.package_name} />,
  },
  {
    id: 'tag',
    header: 'Listed in',
    sort: 'tag_name',
    from: 'sm',
    text: (row) => row.tag_name,
    cell: (row) => (row.tag_name ? <TagLink name={row.tag_name} /> : null),
  },
  {
    id: 'owner',
    header: 'Owner',
    sort: 'owner_name',
    width: 'w-40',
    from: 'sm',
    text: (row) => row.owner_name,
    cell: (row) => (row.owner_name ? <UserLink name={row.owner_name} /> : null),
  },
  {
    id: 'blocked',
    header: 'Included',
    sort: 'blocked',
    width: 'w-28',
    text: (row) => (row.blocked ? 'blocked' : 'included'),
    cell: (row) => (row.blocked ? <Tag tone="bad">blocked</Tag> : 'included'),
  },
  {
    id: 'extra-arches',
    header: 'Extra arches',
    width: 'w-36',
    from: 'lg',
    text: (row) => row.extra_arches,
  },
]

const schema = {
  inherited: choiceParam(['1', '0'], '1'),
  blocked: choiceParam(['1', '0'], '1'),
  owner: textParam(),
  prefix: textParam(),
}
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
    name: 'blocked' as const,
    label: 'Blocked',
    options: [
      { value: '1', label: 'with' },
      { value: '0', label: 'without' },
    ],
  },
  { name: 'owner' as const, label: 'Owner' },
  { name: 'prefix' as const, label: 'Starts with' },
]

/** The packages that the tag lists or inherits; the hub cannot page these, so they come whole. */
export function TagPackages({ tag, event }: TagTabProps) {
  const [filters, , filterBy] = useUrlState(schema)
  const { inherited, blocked, owner, prefix } = filters
  const query = tagPackagesQuery({
    tagID: tag.id,
    inherited: inherited === '1',
    with_blocked: blocked === '1',
    ...(owner && { userID: owner }),
    ...(prefix && { prefix }),
    ...(event === undefined ? {} : { event }),
  })
  const packages = useQuery(query)
  const clear = owner || prefix ? () => filterBy({ owner: '', prefix: '' }) : undefined
  return (
    <LocalList
      what={`packages in ${tag.name}`}
      query={packages}
      queryKey={query.queryKey}
      rows={packages.data}
      columns={columns}
      rowKey={(row) => `${row.package_id} ${row.tag_id}`}
      defaultOrder="package_name"
      filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
      onClearFilters={clear}
    />
  )
}
