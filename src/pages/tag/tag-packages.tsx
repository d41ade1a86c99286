import { useQuery } from '@tanstack/react-query'

import { LocalList } from '~/entities/local-list'
import { listedPackageColumns } from '~/entities/package-columns'
import { useUrlState } from '~/hooks/use-url-state'
import { tagPackagesQuery } from '~/hub/queries/packages'
import { choiceParam, textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import type { TagTabProps } from './tabs'

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
      kind="packages of a tag"
      query={packages}
      queryKey={query.queryKey}
      rows={packages.data}
      columns={listedPackageColumns}
      rowKey={(row) => `${row.package_id} ${row.tag_id}`}
      defaultOrder="package_name"
      filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
      onClearFilters={clear}
    />
  )
}
