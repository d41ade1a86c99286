import { HistoryPanel } from '~/features/history/history-panel'
import { useUrlState } from '~/hooks/use-url-state'
import { choiceParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import type { TagTabProps } from './tabs'

const kinds = ['all', 'builds', 'packages', 'settings', 'inheritance', 'groups'] as const
const tables: Record<(typeof kinds)[number], string[]> = {
  all: [
    'tag_config',
    'tag_extra',
    'tag_inheritance',
    'tag_external_repos',
    'tag_packages',
    'tag_package_owners',
    'tag_listing',
    'group_config',
    'group_package_listing',
    'group_req_listing',
  ],
  builds: ['tag_listing'],
  packages: ['tag_packages', 'tag_package_owners'],
  settings: ['tag_config', 'tag_extra', 'tag_external_repos'],
  inheritance: ['tag_inheritance'],
  groups: ['group_config', 'group_package_listing', 'group_req_listing'],
}
const schema = { changes: choiceParam(kinds, 'all') }
const fields = [{ name: 'changes' as const, label: 'Changes', options: kinds }]

/** All that was ever changed in the tag. */
export function TagHistory({ tag }: TagTabProps) {
  const [filters, , filterBy] = useUrlState(schema)
  return (
    <>
      <FilterBar fields={fields} values={filters} onChange={filterBy} onClear={undefined} />
      <HistoryPanel key={filters.changes} of={{ tag: tag.id }} tables={tables[filters.changes]} />
    </>
  )
}
