import type { HistoryParams } from '~/hub/methods/history'
import { idOrName } from '~/lib/id-or-name'
import { choiceParam, textParam, type UrlState } from '~/lib/url-state'

const text = textParam()

/** What the history page keeps in its URL. */
export const historyFilters = {
  tag: text,
  build: text,
  package: text,
  user: text,
  host: text,
  channel: text,
  target: text,
  'external-repo': text,
  permission: text,
  group: text,
  editor: text,
  table: text,
  after: text,
  before: text,
  active: choiceParam(['all', 'yes', 'no'], 'all'),
}

export type HistoryFilters = UrlState<typeof historyFilters>

/** What changes may touch, as the address and as queryHistory name it. */
const subjects = [
  ['tag', 'tag'],
  ['build', 'build'],
  ['package', 'package'],
  ['user', 'user'],
  ['host', 'host'],
  ['channel', 'channel'],
  ['target', 'build_target'],
  ['external-repo', 'external_repo'],
  ['permission', 'permission'],
  ['group', 'group'],
  ['editor', 'editor'],
] as const

/** Midnight of a YYYY-MM-DD day in the viewer's zone, in seconds since the epoch; undefined for none. */
function dayStart(day: string): number | undefined {
  const milliseconds = new Date(`${day}T00:00:00`).getTime()
  return day && Number.isFinite(milliseconds) ? milliseconds / 1000 : undefined
}

/**
 * The filters as queryHistory takes them; null where nothing narrows it, since the hub would then
 * go through every change ever made.
 */
export function historyParams(filters: HistoryFilters): HistoryParams | null {
  const params: HistoryParams = {}
  for (const [name, parameter] of subjects) {
    const value = filters[name].trim()
    if (value) Object.assign(params, { [parameter]: idOrName(value) })
  }
  const after = dayStart(filters.after)
  const before = dayStart(filters.before)
  if (filters.table) params.tables = [filters.table]
  if (after !== undefined) params.after = after
  if (before !== undefined) params.before = before + 86_400
  if (Object.keys(params).length === 0) return null
  if (filters.active !== 'all') params.active = filters.active === 'yes'
  return params
}
