import type { FilterField } from '~/ui/filter-bar'
import { stateFilters, type TaskFilters, taskMethods, views } from './filters'

/** All that narrows the list of tasks. */
export const filterFields: FilterField<Exclude<keyof TaskFilters, 'order' | 'start'>>[] = [
  { name: 'state', label: 'State', options: stateFilters },
  { name: 'view', label: 'View', options: views },
  { name: 'method', label: 'Method', options: ['', ...taskMethods] },
  { name: 'owner', label: 'Owner' },
  { name: 'host', label: 'Host' },
  { name: 'channel', label: 'Channel' },
]
