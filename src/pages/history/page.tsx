import { HistoryPanel } from '~/features/history/history-panel'
import { historyTables } from '~/features/history/tables'
import { useUrlState } from '~/hooks/use-url-state'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { EmptyState } from '~/ui/states'
import { historyFilters, historyParams } from './filters'

const fields = [
  { name: 'tag' as const, label: 'Tag' },
  { name: 'build' as const, label: 'Build' },
  { name: 'package' as const, label: 'Package' },
  { name: 'user' as const, label: 'User' },
  { name: 'host' as const, label: 'Host' },
  { name: 'channel' as const, label: 'Channel' },
  { name: 'target' as const, label: 'Target' },
  { name: 'external-repo' as const, label: 'External repo' },
  { name: 'permission' as const, label: 'Permission' },
  { name: 'group' as const, label: 'Comps group' },
  { name: 'editor' as const, label: 'Changed by' },
  { name: 'after' as const, label: 'From', type: 'date' as const },
  { name: 'before' as const, label: 'To', type: 'date' as const },
  { name: 'table' as const, label: 'Table', options: ['', ...[...historyTables.keys()].sort()] },
  {
    name: 'active' as const,
    label: 'Holds',
    options: [
      { value: 'all', label: 'now or once' },
      { value: 'yes', label: 'now' },
      { value: 'no', label: 'no more' },
    ],
  },
]

/** Every change that the hub keeps, by what it touches, who made it and when. */
export default function HistoryPage() {
  const [filters, , filterBy] = useUrlState(historyFilters)
  const params = historyParams(filters)
  const clear = () => filterBy(Object.fromEntries(fields.map(({ name }) => [name, ''])))
  const { tables, ...of } = params ?? {}
  return (
    <Page title="History">
      <FilterBar
        fields={fields}
        values={filters}
        onChange={filterBy}
        onClear={params ? clear : undefined}
      />
      {params ? (
        <HistoryPanel key={JSON.stringify(params)} of={of} {...(tables && { tables })} />
      ) : (
        <EmptyState title="Choose what to look at">
          A tag, a package, a user, a builder, who changed it, or when. The newest hundred changes
          of each kind are asked for first.
        </EmptyState>
      )}
    </Page>
  )
}
