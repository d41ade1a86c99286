import type { MetaMethods } from './methods/meta'
import type { SchedulerMethods } from './methods/scheduler'
import type { SessionMethods } from './methods/sessions'
import type { BuildMethods } from './methods/builds'
import type { RpmMethods } from './methods/rpms'
import type { TaskMethods } from './methods/tasks'
import type { TagMethods } from './methods/tags'
import type { PackageMethods } from './methods/packages'
import type { GroupMethods } from './methods/groups'
import type { RepoWriteMethods } from './methods/repo-writes'
import type { TagWriteMethods } from './methods/tag-writes'
import type { SideTagMethods } from './methods/side-tags'
import type { RepoMethods } from './methods/repos'
import type { HistoryMethods } from './methods/history'
import type { HostMethods } from './methods/hosts'
import type { BuildrootMethods } from './methods/buildroots'
import type { UserMethods } from './methods/users'
import type { SearchMethods } from './methods/search'

/**
 * The hub's methods that the console calls: parameters by the hub's own names (kojihub/kojihub.py
 * RootExports), results as the hub really sends them. A method's count is countQuery() in queries/.
 */
interface HubMethods
  extends
    MetaMethods,
    SessionMethods,
    BuildMethods,
    RpmMethods,
    TaskMethods,
    TagMethods,
    PackageMethods,
    GroupMethods,
    SideTagMethods,
    TagWriteMethods,
    RepoWriteMethods,
    RepoMethods,
    HostMethods,
    BuildrootMethods,
    UserMethods,
    SearchMethods,
    HistoryMethods,
    SchedulerMethods {}

export type MethodName = keyof HubMethods
export type Params<M extends MethodName> = HubMethods[M]['params']
export type Result<M extends MethodName> = HubMethods[M]['result']
