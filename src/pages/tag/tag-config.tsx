import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { HubValueView } from '~/entities/hub-value'
import { TagLink } from '~/entities/hub-links'
import { actsColumn } from '~/entities/acts/acts-column'
import { LocalList } from '~/entities/local-list'
import { buildConfigQuery } from '~/hub/queries/tags'
import type { BuildConfig } from '~/hub/types/tag'
import type { HubValue } from '~/hub/types/common'
import type { Column } from '~/ui/table/column'
import { AddSetting, SettingActs } from './setting-acts'
import type { TagTabProps } from './tabs'
import { toJson } from '~/lib/json'

interface Setting {
  name: string
  value: HubValue
  /** The tag that it is inherited from; null for the tag's own. */
  from: string | null
  isExtra: boolean
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
    text: ({ value }) => (typeof value === 'string' ? value : toJson(value)),
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
    isExtra: true,
  }))
  const from = inherited?.arches?.name ?? null
  return [{ name: 'arches', value: arches, from, isExtra: false }, ...own]
}

/** The tag's settings as a build in it sees them, each with the tag that it comes from. */
export function TagConfig({ tag, info, event }: TagTabProps) {
  const config = useQuery(buildConfigQuery(info, event))
  const isDeleted = event !== undefined
  const all = useMemo(
    () =>
      isDeleted
        ? columns
        : [
            ...columns,
            actsColumn<Setting>(
              (setting) => setting.isExtra && <SettingActs tag={tag} setting={setting} />,
            ),
          ],
    [isDeleted, tag],
  )
  return (
    <LocalList
      what="settings"
      query={config}
      rows={config.data ? settingsOf(config.data) : undefined}
      columns={all}
      rowKey={(setting) => setting.name}
      filters={!isDeleted && <AddSetting tag={tag} />}
    />
  )
}
