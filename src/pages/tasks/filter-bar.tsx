import { X } from 'lucide-react'

import { Button } from '~/ui/button'
import { FilterSelect, FilterText } from '~/ui/field'
import {
  effectiveView,
  isFiltered,
  stateFilters,
  type TaskFilters,
  taskMethods,
  views,
} from './filters'

interface FilterBarProps {
  filters: TaskFilters
  onChange: (change: Partial<TaskFilters>) => void
  onClear: () => void
}

const named = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const states = stateFilters.map((value) => ({ value, label: value }))
const viewOptions = views.map((value) => ({ value, label: value }))
const methods = [{ value: '', label: 'any' }, ...named(taskMethods)]

/** All that narrows the list of tasks; every change goes to the URL and to the first page. */
export function FilterBar({ filters, onChange, onClear }: FilterBarProps) {
  // A plugin's method is not in the list but may be in a link.
  const extra = filters.method && !methods.some(({ value }) => value === filters.method)
  return (
    <search className="flex flex-wrap items-center gap-2">
      <FilterSelect
        label="State"
        value={filters.state}
        options={states}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect
        label="View"
        value={effectiveView(filters)}
        options={viewOptions}
        onChange={(view) => onChange({ view })}
      />
      <FilterSelect
        label="Method"
        value={filters.method}
        options={extra ? [...methods, ...named([filters.method])] : methods}
        onChange={(method) => onChange({ method })}
      />
      <FilterText label="Owner" value={filters.owner} onCommit={(owner) => onChange({ owner })} />
      <FilterText label="Host" value={filters.host} onCommit={(host) => onChange({ host })} />
      <FilterText
        label="Channel"
        value={filters.channel}
        onCommit={(channel) => onChange({ channel })}
      />
      {isFiltered(filters) && (
        <Button variant="ghost" icon={X} onClick={onClear}>
          Clear filters
        </Button>
      )}
    </search>
  )
}
