import { useQuery } from '@tanstack/react-query'

import { HubValueView } from '~/entities/hub-value'
import { TagLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { buildConfigQuery } from '~/hub/queries/tags'
import type { BuildConfig } from '~/hub/types/tag'
import type { HubValue } from '~/hub/types/common'
import type { Column } from '~/ui/table/column'
import type { TagTabProps } from './tabs'

interface Setting {
  name: string
  value: HubValue
  /** The tag that it is inherited from; null for the tag's own. */
  from: string | null
}

const columns: Column<Setting>[] = [
  {
    id: 'name',
    header: 'Setting',
    sort: 'name',
    text: (setting) => setting.name,
    cell: (setting) => <code className="text-xs">{setting.name}</code>,
  },
  {
    id: 'value',
    header: 'Value',
    text: ({ value }) => (typeof value === 'string' ? value : JSON.stringify(value)),
    cell: ({ value }) => <HubValueView value={value} />,
  },
  {
    id: 'from',
    header: 'Comes from',
    sort: 'from',
    text: (setting) => setting.from ?? 'itself',
    cell: ({ from }) => (from ? <TagLink name={from} /> : 'itself'),
  },
]

function settingsOf({ arches, extra, config_inheritance: inherited }: BuildConfig): Setting[] {
  const own = Object.entries(extra).map(([name, value]) => ({
    name,
    value,
    from: inherited?.extra?.[name]?.name ?? null,
  }))
  return [{ name: 'arches', value: arches, from: inherited?.arches?.name ?? null }, ...own]
}

/** The tag's settings as a build in it sees them, each with the tag that it comes from. */
export function TagConfig({ info, event }: TagTabProps) {
  const config = useQuery(buildConfigQuery(info, event))
  return (
    <LocalList
      what="settings"
      query={config}
      rows={config.data ? settingsOf(config.data) : undefined}
      columns={columns}
      rowKey={(setting) => setting.name}
    />
  )
}
