import type { ListBuildsParams } from '~/hub/methods/builds'
import { BUILD_STATE } from '~/hub/types/build'
import { idOrName } from '~/lib/id-or-name'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

export const stateFilters = [
  'all',
  'building',
  'complete',
  'failed',
  'canceled',
  'deleted',
] as const

const stateOf = {
  all: undefined,
  building: BUILD_STATE.BUILDING,
  complete: BUILD_STATE.COMPLETE,
  failed: BUILD_STATE.FAILED,
  canceled: BUILD_STATE.CANCELED,
  deleted: BUILD_STATE.DELETED,
}

const text = textParam()

/** What the builds page keeps in its URL. */
export const buildFilters = {
  state: choiceParam(stateFilters, 'all'),
  owner: text,
  package: text,
  type: text,
  prefix: text,
  nvr: text,
  draft: choiceParam(['any', 'no', 'only'], 'any'),
  after: text,
  before: text,
  order: orderParam(
    ['build_id', 'nvr', 'state', 'owner_name', 'start_time', 'completion_time'],
    '-build_id',
  ),
  start: integerParam(0),
}

export type BuildFilters = UrlState<typeof buildFilters>

export const noFilters: Partial<BuildFilters> = Object.fromEntries(
  Object.keys(buildFilters).map((name) => [name, undefined]),
)

/** Midnight of a YYYY-MM-DD day in the viewer's zone, in seconds since the epoch; undefined where it is no date. */
function dayStart(day: string): number | undefined {
  const milliseconds = new Date(`${day}T00:00:00`).getTime()
  return day && Number.isFinite(milliseconds) ? milliseconds / 1000 : undefined
}

/** The filters as listBuilds takes them, without order and page: what is counted. */
export function filterParams(filters: BuildFilters): ListBuildsParams {
  const state = stateOf[filters.state]
  const after = dayStart(filters.after)
  const before = dayStart(filters.before)
  return {
    ...(state !== undefined && { state }),
    ...(filters.owner && { userID: idOrName(filters.owner) }),
    ...(filters.package && { packageID: idOrName(filters.package) }),
    ...(filters.type && { type: filters.type }),
    // Hubs before 1.34 know no drafts, nor this parameter: it goes only where it is wanted.
    ...(filters.draft !== 'any' && { draft: filters.draft === 'only' }),
    ...(filters.prefix && { prefix: filters.prefix }),
    ...(filters.nvr && { pattern: filters.nvr }),
    ...(after !== undefined && { createdAfter: after }),
    ...(before !== undefined && { createdBefore: before + 86_400 }),
  }
}

/** The page of builds that the filters ask for. */
export function pageParams(filters: BuildFilters): ListBuildsParams {
  const { order, start } = filters
  return { ...filterParams(filters), queryOpts: { order, offset: start, limit: PAGE_SIZE } }
}

/** Whether anything narrows the list, so that an empty one can say why. */
export function isFiltered(filters: BuildFilters): boolean {
  return Object.keys(filterParams(filters)).length > 0
}
