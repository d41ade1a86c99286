import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'

import { buildTypeNamesQuery } from '~/hub/queries/builds'
import { Button } from '~/ui/button'
import { FilterSelect, FilterText } from '~/ui/field'
import { type BuildFilters, isFiltered, stateFilters } from './filters'

interface FilterBarProps {
  filters: BuildFilters
  onChange: (change: Partial<BuildFilters>) => void
  onClear: () => void
}

const states = stateFilters.map((value) => ({ value, label: value }))

/** All that narrows the list of builds; every change goes to the URL and to the first page. */
export function FilterBar({ filters, onChange, onClear }: FilterBarProps) {
  const types = useQuery(buildTypeNamesQuery())
  const typeOptions = [
    { value: '', label: 'any' },
    ...(types.data ?? []).map(({ name }) => ({ value: name, label: name })),
  ]
  if (filters.type && !typeOptions.some(({ value }) => value === filters.type)) {
    typeOptions.push({ value: filters.type, label: filters.type })
  }
  return (
    <search className="flex flex-wrap items-center gap-2">
      <FilterSelect
        label="State"
        value={filters.state}
        options={states}
        onChange={(state) => onChange({ state })}
      />
      <FilterText label="Owner" value={filters.owner} onCommit={(owner) => onChange({ owner })} />
      <FilterText
        label="Package"
        value={filters.package}
        onCommit={(name) => onChange({ package: name })}
      />
      <FilterText
        label="NVR"
        placeholder="foreman-3.*"
        value={filters.nvr}
        onCommit={(nvr) => onChange({ nvr })}
      />
      <FilterText
        label="Starts with"
        value={filters.prefix}
        onCommit={(prefix) => onChange({ prefix })}
      />
      <FilterSelect
        label="Type"
        value={filters.type}
        options={typeOptions}
        onChange={(type) => onChange({ type })}
      />
      <FilterText
        label="From"
        type="date"
        value={filters.after}
        onCommit={(after) => onChange({ after })}
      />
      <FilterText
        label="To"
        type="date"
        value={filters.before}
        onCommit={(before) => onChange({ before })}
      />
      {isFiltered(filters) && (
        <Button variant="ghost" icon={X} onClick={onClear}>
          Clear filters
        </Button>
      )}
    </search>
  )
}
