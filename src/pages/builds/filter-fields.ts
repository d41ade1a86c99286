import type { FilterField } from '~/ui/filter-bar'
import { type BuildFilters, stateFilters } from './filters'

type FieldName = Exclude<keyof BuildFilters, 'order' | 'start'>

/** All that narrows the list of builds; `types` are the hub's build types. */
export function filterFields(types: readonly string[]): FilterField<FieldName>[] {
  return [
    { name: 'state', label: 'State', options: stateFilters },
    { name: 'owner', label: 'Owner' },
    { name: 'package', label: 'Package' },
    { name: 'nvr', label: 'NVR', placeholder: 'foreman-3.*' },
    { name: 'prefix', label: 'Starts with' },
    { name: 'type', label: 'Type', options: ['', ...types] },
    {
      name: 'draft',
      label: 'Drafts',
      options: [
        { value: 'any', label: 'with' },
        { value: 'no', label: 'without' },
        { value: 'only', label: 'only' },
      ],
    },
    { name: 'after', label: 'From', type: 'date' },
    { name: 'before', label: 'To', type: 'date' },
  ]
}
