import { HubError } from '../error'
import { hub } from '../hub'
import type { HistoryParams } from '../methods/history'
import { type HubWrite, makesTask } from './act'
import { findTask } from './lost-result'

/** Seconds by which this browser's clock and the hub's may differ. */
const slack = 5

/** The table of the hub's history that a write leaves a line in (kojihub.py queryHistory). */
const tables: Partial<Record<HubWrite['method'], string>> = {
  untagBuild: 'tag_listing',
  createTag: 'tag_config',
  editTag2: 'tag_config',
  deleteTag: 'tag_config',
  setInheritanceData: 'tag_inheritance',
  packageListAdd: 'tag_packages',
  packageListRemove: 'tag_packages',
  packageListBlock: 'tag_packages',
  packageListUnblock: 'tag_packages',
  packageListSetOwner: 'tag_package_owners',
  packageListSetArches: 'tag_packages',
  groupListAdd: 'group_config',
  groupListRemove: 'group_config',
  groupListBlock: 'group_config',
  groupPackageListAdd: 'group_package_listing',
  groupPackageListRemove: 'group_package_listing',
  groupPackageListBlock: 'group_package_listing',
  groupReqListAdd: 'group_req_listing',
  groupReqListRemove: 'group_req_listing',
  groupReqListBlock: 'group_req_listing',
  createBuildTarget: 'build_target_config',
  editBuildTarget: 'build_target_config',
  deleteBuildTarget: 'build_target_config',
  createExternalRepo: 'external_repo_config',
  editExternalRepo: 'external_repo_config',
  deleteExternalRepo: 'external_repo_config',
  addExternalRepoToTag: 'tag_external_repos',
  editTagExternalRepo: 'tag_external_repos',
  removeExternalRepoFromTag: 'tag_external_repos',
  addHost: 'host_config',
  editHost: 'host_config',
  enableHost: 'host_config',
  disableHost: 'host_config',
  addHostToChannel: 'host_channels',
  removeHostFromChannel: 'host_channels',
  grantPermission: 'user_perms',
  revokePermission: 'user_perms',
  addGroupMember: 'user_groups',
  dropGroupMember: 'user_groups',
}

/** The parameters of a write that say what the history is asked for. */
const asked: readonly ['tag' | 'package' | 'host', readonly string[]][] = [
  ['tag', ['tag', 'tagInfo', 'taginfo', 'tag_info']],
  ['package', ['pkginfo']],
  ['host', ['host', 'hostname']],
]

function subjectOf(params: object): HistoryParams {
  const given = new Map<string, unknown>(Object.entries(params))
  const subject: HistoryParams = {}
  for (const [name, sources] of asked) {
    const value = sources.map((source) => given.get(source)).find((each) => each !== undefined)
    if (typeof value === 'string' || typeof value === 'number') subject[name] = value
  }
  return subject
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
  const table = tables[sent.method]
  const editor = hub().session.current?.userId
  if (table === undefined || editor === undefined) return 'unknown'
  try {
    const history = await hub().call('queryHistory', {
      tables: [table],
      editor,
      after: since - slack,
      ...subjectOf(sent.params),
    })
    return (history[table]?.length ?? 0) > 0 ? 'done' : 'refused'
  } catch (error) {
    // What it is about may be gone with the change itself.
    if (error instanceof HubError && error.code !== undefined) return 'unknown'
    throw error
  }
}
