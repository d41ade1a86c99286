import type {
  Archive,
  Build,
  BuildDetail,
  BuildLogFile,
  ChangelogEntry,
  TaggedBuild,
} from './types/build'
import type { HubStruct, HubValue, QueryOpts } from './types/common'
import type { Buildroot, Channel, Host } from './types/host'
import type { Rpm, RpmHeaders } from './types/rpm'
import type { BuildConfig, BuildTarget, ListedPackage, Package, Repo, Tag } from './types/tag'
import type { ListedTask, Task, TaskListFilter, TaskOutput } from './types/task'
import type { LoggedInUser, LoginResult, User } from './types/user'

export interface ListBuildsParams {
  packageID?: number | string
  userID?: number | string
  taskID?: number
  prefix?: string
  pattern?: string
  state?: number
  type?: string
  draft?: boolean
  createdAfter?: number
  createdBefore?: number
  completeAfter?: number
  completeBefore?: number
  queryOpts?: QueryOpts
}

/** Options of the build task; see kojihub/kojihub.py build() and builder/kojid BuildTask. */
export interface BuildOpts {
  scratch?: boolean
  skip_tag?: boolean
  arch_override?: string
  rebuild_srpm?: boolean
  repo_id?: number
  wait_repo?: boolean
  wait_builds?: string[]
  fail_fast?: boolean
  draft?: boolean
  custom_user_metadata?: HubStruct
}

/**
 * The hub's methods that the console calls: parameters by the hub's own names (kojihub/kojihub.py
 * RootExports), results as the hub really sends them. A method's count is countRows() in queries/.
 */
interface HubMethods {
  'system.listMethods': { params: Record<string, never>; result: string[] }
  getKojiVersion: { params: Record<string, never>; result: string }
  getLoggedInUser: { params: Record<string, never>; result: LoggedInUser | null }
  login: { params: { user: string; password: string }; result: LoginResult }
  sslLogin: { params: Record<string, never>; result: LoginResult }
  logout: { params: Record<string, never>; result: null }

  listBuilds: { params: ListBuildsParams; result: Build[] }
  getBuild: { params: { buildInfo: number | string; strict?: boolean }; result: BuildDetail | null }
  getBuildLogs: { params: { build: number | string }; result: BuildLogFile[] }
  getBuildType: {
    params: { buildInfo: number | string; strict?: boolean }
    result: Record<string, HubStruct | null>
  }
  listBuildRPMs: { params: { build: number | string }; result: Rpm[] }
  listArchives: { params: { buildID?: number; type?: string }; result: Archive[] }
  listBTypes: { params: Record<string, never>; result: { id: number; name: string }[] }
  getChangelogEntries: {
    params: { buildID?: number | string; taskID?: number; filepath?: string; queryOpts?: QueryOpts }
    result: ChangelogEntry[]
  }
  getRPMHeaders: {
    params: { rpmID?: number; taskID?: number; filepath?: string; headers?: string[] }
    result: RpmHeaders
  }
  getAverageBuildDuration: {
    params: { package: number | string; age?: number }
    result: number | null
  }
  getLatestBuilds: { params: { tag: number | string; package?: string }; result: TaggedBuild[] }

  listTasks: { params: { opts?: TaskListFilter; queryOpts?: QueryOpts }; result: ListedTask[] }
  getTaskInfo: {
    params: { task_id: number | number[]; request?: boolean; strict?: boolean }
    result: Task | null | (Task | null)[]
  }
  getTaskDescendents: {
    params: { task_id: number; request?: boolean }
    result: Record<string, Task[]>
  }
  getTaskResult: { params: { taskId: number; raise_fault?: boolean }; result: HubValue }
  listTaskOutput: {
    params: { taskID: number; stat?: boolean; all_volumes?: boolean; strict?: boolean }
    result: TaskOutput | HubStruct | string[]
  }
  downloadTaskOutput: {
    params: { taskID: number; fileName: string; offset?: number; size?: number; volume?: string }
    result: string | Uint8Array
  }
  cancelTask: { params: { task_id: number; recurse?: boolean }; result: null }
  resubmitTask: { params: { taskID: number }; result: number }
  build: {
    params: {
      src: string
      target: string | null
      opts?: BuildOpts
      priority?: number | null
      channel?: string | null
    }
    result: number
  }
  cancelBuild: { params: { buildID: number | string }; result: boolean }
  tagBuild: {
    params: { tag: number | string; build: number | string; force?: boolean }
    result: number
  }
  checkUpload: {
    params: { path: string; name: string; verify?: string; tail?: number }
    result: { size: number; mtime: number; hexdigest?: string } | null
  }

  listTags: {
    params: {
      build?: number | string
      package?: number | string
      perms?: boolean
      queryOpts?: QueryOpts
    }
    result: Tag[]
  }
  getTag: { params: { tagInfo: number | string; strict?: boolean }; result: Tag | null }
  getBuildConfig: { params: { tag: number | string }; result: BuildConfig | null }
  getBuildTarget: { params: { info: number | string }; result: BuildTarget | null }
  getBuildTargets: { params: { info?: string; queryOpts?: QueryOpts }; result: BuildTarget[] }
  getPackage: { params: { info: number | string }; result: Package | null }
  getPackageConfig: {
    params: { tag: number | string; pkg: number | string }
    result: ListedPackage | null
  }
  listPackagesSimple: {
    params: { prefix?: string; queryOpts?: QueryOpts }
    result: { package_id: number; package_name: string }[]
  }
  'repo.get': { params: { tag: number | string; min_event?: number }; result: Repo | null }
  repoInfo: { params: { repo_id: number }; result: Repo | null }

  listHosts: {
    params: { arches?: string[]; channelID?: number | string; enabled?: boolean; ready?: boolean }
    result: Host[]
  }
  getHost: { params: { hostInfo: number | string }; result: Host | null }
  listChannels: { params: { hostID?: number; enabled?: boolean }; result: Channel[] }
  getChannel: { params: { channelInfo: number | string }; result: Channel | null }
  listBuildroots: {
    params: { taskID?: number; hostID?: number; queryOpts?: QueryOpts }
    result: Buildroot[]
  }
  getBuildroot: { params: { buildrootID: number }; result: Buildroot | null }
  getUser: { params: { userInfo: number | string }; result: User | null }
  listUsers: { params: { prefix?: string; queryOpts?: QueryOpts }; result: User[] }
  getUserPerms: { params: { userID?: number | string }; result: string[] }
}

export type MethodName = keyof HubMethods
export type Params<M extends MethodName> = HubMethods[M]['params']
export type Result<M extends MethodName> = HubMethods[M]['result']
