import type { MethodName } from '../methods'

const tasks = [
  'getTaskInfo',
  'getTaskDescendents',
  'getTaskResult',
  'listTasks',
  'scheduler.getTaskRuns',
  'scheduler.getLogMessages',
] as const
const taggedBuilds = [
  'count',
  'countAndFilterResults',
  'listTagged',
  'listTags',
  'getLatestBuilds',
  'untaggedBuilds',
  'queryHistory',
] as const
const tagSettings = ['getTag', 'getBuildConfig', 'listTags', 'queryHistory'] as const
const inheritance = [
  'getInheritanceData',
  'getFullInheritance',
  'getBuildConfig',
  'getTagGroups',
  'getExternalRepoList',
  ...taggedBuilds,
  'listPackages',
  'getPackageConfig',
] as const
const listedPackages = [
  'count',
  'listPackages',
  'getPackageConfig',
  'listTags',
  'queryHistory',
] as const
const groups = ['getTagGroups', 'queryHistory'] as const
const targets = ['getBuildTarget', 'getBuildTargets', 'queryHistory'] as const
const externalRepos = ['listExternalRepos', 'getExternalRepo', 'queryHistory'] as const
const repoUses = ['getTagExternalRepos', 'getExternalRepoList', 'queryHistory'] as const
const sideTags = ['listSideTags', ...tagSettings, ...targets] as const
const requests = ['repo.queryQueue', 'repo.get', 'repo.query', ...tasks] as const
const hosts = ['getHost', 'listHosts', 'getAllArches', 'queryHistory'] as const
const hostChannels = ['listHosts', 'listChannels', 'getChannel', 'queryHistory'] as const
const channels = ['getChannel', 'listChannels', 'queryHistory'] as const
const users = ['getUser', 'listUsers'] as const
const permissions = ['getUserPerms', 'getAllPerms', 'listUsers', 'queryHistory'] as const
const members = ['getGroupMembers', 'getUser', 'getUserPerms', 'listUsers', 'queryHistory'] as const

/** What each write may make the hub's reads answer otherwise, at once. */
export const touched = {
  build: [...tasks, 'listBuilds'],
  chainBuild: tasks,
  cancelTask: [...tasks, 'getBuild', 'listBuilds'],
  cancelTaskFull: [...tasks, 'getBuild', 'listBuilds'],
  resubmitTask: tasks,
  freeTask: tasks,
  setTaskPriority: tasks,
  assignTask: tasks,
  cancelBuild: ['getBuild', 'listBuilds', ...tasks],
  promoteBuild: ['getBuild', 'listBuilds', 'getBuildLogs', 'listBuildRPMs', ...taggedBuilds],
  tagBuild: tasks,
  moveBuild: tasks,
  untagBuild: taggedBuilds,
  createTag: tagSettings,
  editTag2: [...tagSettings, 'getBuildTargets', 'getBuildTarget'],
  deleteTag: [...tagSettings, ...targets, ...inheritance],
  snapshotTag: tagSettings,
  setInheritanceData: inheritance,
  packageListAdd: [...listedPackages, 'getPackage'],
  packageListRemove: listedPackages,
  packageListBlock: listedPackages,
  packageListUnblock: listedPackages,
  packageListSetOwner: listedPackages,
  packageListSetArches: listedPackages,
  groupListAdd: groups,
  groupListRemove: groups,
  groupListBlock: groups,
  groupListUnblock: groups,
  groupPackageListAdd: groups,
  groupPackageListRemove: groups,
  groupPackageListBlock: groups,
  groupPackageListUnblock: groups,
  groupReqListAdd: groups,
  groupReqListRemove: groups,
  groupReqListBlock: groups,
  groupReqListUnblock: groups,
  createBuildTarget: targets,
  editBuildTarget: targets,
  deleteBuildTarget: targets,
  createExternalRepo: externalRepos,
  editExternalRepo: [...externalRepos, ...repoUses],
  deleteExternalRepo: [...externalRepos, ...repoUses],
  addExternalRepoToTag: repoUses,
  editTagExternalRepo: repoUses,
  removeExternalRepoFromTag: repoUses,
  createSideTag: [...sideTags, ...requests],
  editSideTag: tagSettings,
  removeSideTag: sideTags,
  'repo.request': requests,
  'repo.setRequestPriority': requests,
  newRepo: tasks,
  addHost: [...hosts, 'listChannels', 'listUsers'],
  editHost: hosts,
  enableHost: hosts,
  disableHost: hosts,
  addHostToChannel: hostChannels,
  removeHostFromChannel: hostChannels,
  addChannel: channels,
  editChannel: channels,
  enableChannel: channels,
  disableChannel: channels,
  createUser: users,
  enableUser: users,
  disableUser: users,
  grantPermission: permissions,
  revokePermission: permissions,
  editPermission: permissions,
  newGroup: users,
  addGroupMember: members,
  dropGroupMember: members,
  logout: ['getSessionInfo'],
  createNotification: ['getBuildNotifications'],
  updateNotification: ['getBuildNotifications'],
  deleteNotification: ['getBuildNotifications'],
  createNotificationBlock: ['getBuildNotificationBlocks'],
  deleteNotificationBlock: ['getBuildNotificationBlocks'],
} as const satisfies Partial<Record<MethodName, readonly MethodName[]>>

/** What the task that a write made touches once it has ended. */
export const touchedAtEnd: readonly MethodName[] = [
  ...taggedBuilds,
  'repo.query',
  'repo.get',
  'repo.queryQueue',
  'getBuild',
]
