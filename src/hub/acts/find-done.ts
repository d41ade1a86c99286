import { HubError } from '../error'
import { hub } from '../hub'
import type { HistoryParams } from '../methods/history'
import { type HubWrite, makesTask } from './act'
import { findTask } from './lost-result'

/** Seconds by which this browser's clock and the hub's may differ. */
const slack = 5

/** Where a write leaves a line in the hub's history, and which of its parameters say what about. */
interface Trace {
  table: string
  /** What queryHistory is asked for, by the names of the write's parameters. */
  about: Partial<Record<keyof HistoryParams, string>>
}

const tagOf = (table: string, name: string): Trace => ({ table, about: { tag: name } })
const listing: Trace = { table: 'tag_packages', about: { tag: 'taginfo', package: 'pkginfo' } }
const group: Trace = { table: 'group_config', about: { tag: 'taginfo', group: 'grpinfo' } }
const target = (name: string): Trace => ({
  table: 'build_target_config',
  about: { build_target: name },
})
const repo = (name: string): Trace => ({
  table: 'external_repo_config',
  about: { external_repo: name },
})
const repoUse: Trace = {
  table: 'tag_external_repos',
  about: { tag: 'tag_info', external_repo: 'repo_info' },
}
const host = (name: string): Trace => ({ table: 'host_config', about: { host: name } })
const hostChannel: Trace = {
  table: 'host_channels',
  about: { host: 'hostname', channel: 'channel_name' },
}
const permission: Trace = {
  table: 'user_perms',
  about: { user: 'userinfo', permission: 'permission' },
}
const member: Trace = { table: 'user_groups', about: { user: 'user', group: 'group' } }

/** By kojihub.py queryHistory; what is not here leaves no line that would be about it alone. */
const traces: Partial<Record<HubWrite['method'], Trace>> = {
  untagBuild: { table: 'tag_listing', about: { tag: 'tag', build: 'build' } },
  createTag: tagOf('tag_config', 'name'),
  setInheritanceData: tagOf('tag_inheritance', 'tag'),
  packageListAdd: listing,
  packageListRemove: listing,
  packageListBlock: listing,
  packageListUnblock: listing,
  packageListSetArches: listing,
  packageListSetOwner: { ...listing, table: 'tag_package_owners' },
  groupListAdd: group,
  groupListRemove: group,
  groupListBlock: group,
  createBuildTarget: target('name'),
  editBuildTarget: target('buildTargetInfo'),
  createExternalRepo: repo('name'),
  editExternalRepo: repo('info'),
  addExternalRepoToTag: repoUse,
  editTagExternalRepo: repoUse,
  removeExternalRepoFromTag: repoUse,
  addHost: host('hostname'),
  editHost: host('hostInfo'),
  enableHost: host('hostname'),
  disableHost: host('hostname'),
  addHostToChannel: hostChannel,
  removeHostFromChannel: hostChannel,
  grantPermission: permission,
  revokePermission: permission,
  addGroupMember: member,
  dropGroupMember: member,
}

/** What the history is asked for; null where a write's line could not be told from others. */
export function traceOf(sent: HubWrite): { table: string; about: HistoryParams } | null {
  if (sent.method === 'editTag2') {
    const {
      tagInfo,
      name = tagInfo,
      extra,
      block_extra: blocked,
      remove_extra: removed,
    } = sent.params
    const isExtra = extra !== undefined || blocked !== undefined || removed !== undefined
    return { table: isExtra ? 'tag_extra' : 'tag_config', about: { tag: name } }
  }
  const trace = traces[sent.method]
  if (!trace) return null
  const given = new Map<string, unknown>(Object.entries(sent.params))
  const about: HistoryParams = {}
  for (const [name, parameter] of Object.entries(trace.about)) {
    const value = given.get(parameter)
    if (typeof value !== 'string' && typeof value !== 'number') return null
    Object.assign(about, { [name]: value })
  }
  return { table: trace.table, about }
}

/**
 * Whether the hub has done a write that was sent at `since` (seconds since 1970), by what it left
 * there: a task of the person's, or a line of history by them. `unknown` where neither can tell.
 * Throws HubError.
 */
export async function findDone(
  sent: HubWrite,
  since: number,
): Promise<'done' | 'refused' | 'unknown'> {
  if (makesTask.has(sent.method)) {
    const task = await findTask(sent, since - slack)
    return task === undefined ? 'refused' : 'done'
  }
  const trace = traceOf(sent)
  const editor = hub().session.current?.userId
  if (!trace || editor === undefined) return 'unknown'
  const { table, about } = trace
  try {
    const asked = { tables: [table], editor, after: since - slack, ...about }
    const history = await hub().call('queryHistory', asked)
    return (history[table]?.length ?? 0) > 0 ? 'done' : 'refused'
  } catch (error) {
    // What it is about may be gone with the change itself.
    if (error instanceof HubError && error.code !== undefined) return 'unknown'
    throw error
  }
}
