import { TASK_STATE, type TaskListFilter } from '~/hub/types/task'
import { choiceParam, integerParam, orderParam, textParam, type UrlState } from '~/lib/url-state'

export const PAGE_SIZE = 50

export const stateFilters = [
  'active',
  'all',
  'free',
  'open',
  'closed',
  'canceled',
  'assigned',
  'failed',
] as const

export const views = ['tree', 'toplevel', 'flat'] as const

const statesOf: Record<(typeof stateFilters)[number], number[] | undefined> = {
  active: [TASK_STATE.FREE, TASK_STATE.OPEN, TASK_STATE.ASSIGNED],
  all: undefined,
  free: [TASK_STATE.FREE],
  open: [TASK_STATE.OPEN],
  closed: [TASK_STATE.CLOSED],
  canceled: [TASK_STATE.CANCELED],
  assigned: [TASK_STATE.ASSIGNED],
  failed: [TASK_STATE.FAILED],
}

/** The task methods that kojiweb offers to filter by (www/kojiweb/index.py _TASKS). */
export const taskMethods = [
  'build',
  'buildSRPMFromSCM',
  'rebuildSRPM',
  'buildArch',
  'chainbuild',
  'maven',
  'buildMaven',
  'chainmaven',
  'wrapperRPM',
  'winbuild',
  'vmExec',
  'waitrepo',
  'tagBuild',
  'newRepo',
  'createrepo',
  'distRepo',
  'createdistrepo',
  'buildNotification',
  'tagNotification',
  'dependantTask',
  'livecd',
  'createLiveCD',
  'appliance',
  'createAppliance',
  'image',
  'indirectionimage',
  'createImage',
  'livemedia',
  'createLiveMedia',
] as const

/** Methods that only ever run below another task: a tree of them would be empty. */
const leaves = new Set<string>([
  'buildSRPMFromSCM',
  'rebuildSRPM',
  'buildArch',
  'buildMaven',
  'createrepo',
  'createdistrepo',
  'createLiveCD',
  'createAppliance',
  'createImage',
  'createLiveMedia',
])

const text = textParam()

/** What the tasks page keeps in its URL. */
export const taskFilters = {
  state: choiceParam(stateFilters, 'active'),
  view: choiceParam(views, 'tree'),
  owner: text,
  method: text,
  host: text,
  channel: text,
  order: orderParam(
    ['id', 'method', 'state', 'owner', 'arch', 'create_time', 'completion_time'],
    '-id',
  ),
  start: integerParam(0),
}

export type TaskFilters = UrlState<typeof taskFilters>

/** Ids that listTasks wants where the URL has names. */
export interface ResolvedIds {
  owner?: number | undefined
  host?: number | undefined
  channel?: number | undefined
}

/** A host's or a leaf method's tasks have no tree to show (www/kojiweb/index.py tasks). */
export function effectiveView(filters: TaskFilters): (typeof views)[number] {
  return filters.host || leaves.has(filters.method) ? 'flat' : filters.view
}

/** The filters as listTasks takes them: what is counted. */
export function filterOpts(filters: TaskFilters, ids: ResolvedIds): TaskListFilter {
  const states = statesOf[filters.state]
  return {
    ...(states && { state: states }),
    ...(filters.method && { method: filters.method }),
    ...(ids.owner !== undefined && { owner: ids.owner }),
    ...(ids.host !== undefined && { host_id: ids.host }),
    ...(ids.channel !== undefined && { channel_id: ids.channel }),
    ...(effectiveView(filters) !== 'flat' && { parent: null }),
  }
}

/** The page of tasks that the filters ask for. */
export function pageParams(filters: TaskFilters, ids: ResolvedIds) {
  const { order, start } = filters
  return {
    opts: { ...filterOpts(filters, ids), decode: true },
    queryOpts: { order, offset: start, limit: PAGE_SIZE },
  }
}

/** Whether more than the state and the view narrows the list. */
export function isFiltered(filters: TaskFilters): boolean {
  return Boolean(filters.owner || filters.method || filters.host || filters.channel)
}

/** Whether a name in the URL must be turned into an id before tasks can be asked for. */
export function needsIds(filters: TaskFilters): boolean {
  return Boolean(filters.owner || filters.host || filters.channel)
}
