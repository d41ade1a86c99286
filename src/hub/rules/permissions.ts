import { BUILD_STATE, type Build } from '../types/build'
import type { RepoRequest } from '../types/repo'
import type { Tag } from '../types/tag'
import { TASK_STATE, type Task } from '../types/task'
import { isFinished } from './task-state'
import { isAdmin, signIn, type Actor, type Verdict } from './who-may'

/** kojihub/auth.py Session.assertPerm: who holds the permission, and admins. */
function holders(actor: Actor | null, permission: string, what: string): Verdict {
  if (!actor) return signIn
  if (isAdmin(actor) || actor.permissions.includes(permission)) return null
  return permission === 'admin'
    ? `Only admins may ${what}`
    : `Only holders of the permission ${permission} and admins may ${what}`
}

/** kojihub.py create_tag, edit_tag, delete_tag, writeInheritanceData, snapshotTag, grplist_add …, add_external_repo_to_tag …. */
export function mayEditTags(actor: Actor | null): Verdict {
  return holders(actor, 'tag', 'change tags')
}

/** The default policy package_list (kojixmlrpc.py _default_policies); a hub's own may say otherwise. */
export function mayEditPackageLists(actor: Actor | null): Verdict {
  return holders(actor, 'tag', 'change package lists')
}

/** kojihub.py create_build_target, edit_build_target, delete_build_target. */
export function mayEditTargets(actor: Actor | null): Verdict {
  return holders(actor, 'target', 'change build targets')
}

/** kojihub.py create_external_repo, edit_external_repo, delete_external_repo. */
export function mayEditExternalRepos(actor: Actor | null): Verdict {
  return holders(actor, 'admin', 'change external repos')
}

/** kojihub.py addHost, edit_host, set_host_enabled, add_host_to_channel, remove_host_from_channel, set_channel_enabled. */
export function mayEditHosts(actor: Actor | null): Verdict {
  return holders(actor, 'host', 'change hosts and their channels')
}

/** kojihub.py add_channel, edit_channel; to enable and disable one is for mayEditHosts. */
export function mayEditChannels(actor: Actor | null): Verdict {
  return holders(actor, 'admin', 'make or rename channels')
}

/** kojihub.py createUser, set_user_status, grantPermission, revokePermission, new_group, add_group_member. */
export function mayEditUsers(actor: Actor | null): Verdict {
  return holders(actor, 'admin', 'change users and permissions')
}

/** kojihub.py newRepo: either permission; a hub may also have switched the call off (AllowNewRepo). */
export function mayMakeRepo(actor: Actor | null): Verdict {
  if (actor?.permissions.includes('regen-repo')) return null
  return holders(actor, 'repo', 'make a repo past the queue')
}

/** kojihub/repos.py request_repo: everybody; `urgent` is a priority below the usual. */
export function mayRequestRepo(actor: Actor | null, urgent = false): Verdict {
  if (!actor) return signIn
  return urgent ? holders(actor, 'admin', 'ask for more than the usual priority') : null
}

/** kojihub.py freeTask; Task.free takes a FREE task for none at all. */
export function mayFreeTask(actor: Actor | null, task: Pick<Task, 'state'>): Verdict {
  if (isFinished(task)) return 'The task is already finished'
  if (task.state === TASK_STATE.FREE) return 'No host has the task'
  return holders(actor, 'admin', 'free a task')
}

/** kojihub.py setTaskPriority. */
export function maySetPriority(actor: Actor | null, task: Pick<Task, 'state'>): Verdict {
  if (isFinished(task)) return 'The task is already finished'
  return holders(actor, 'admin', 'change the priority of a task')
}

/** kojihub/scheduler.py do_assign; `force` also takes it from the host that has it. */
export function mayAssignTask(
  actor: Actor | null,
  task: Pick<Task, 'state'>,
  force = false,
): Verdict {
  if (isFinished(task)) return 'The task is already finished'
  if (task.state !== TASK_STATE.FREE && !force) return 'A host has the task already'
  return holders(actor, 'admin', 'assign a task')
}

/** kojihub.py cancelTaskFull: a whole tree, from its top, whatever its tasks' owners. */
export function mayCancelTree(actor: Actor | null, task: Pick<Task, 'parent'>): Verdict {
  if (task.parent !== null) return 'Only a task without a parent has a whole tree'
  return holders(actor, 'admin', 'cancel a whole tree')
}

/**
 * kojihub.py check_tag_access: a lock stops everybody and a tag's permission all without it, admins
 * too; only an admin's force goes past both. The hub's policy `tag` may say no beyond this.
 */
export function mayChangeBuildsOf(
  actor: Actor | null,
  tag: Pick<Tag, 'locked' | 'perm'>,
  force = false,
): Verdict {
  if (!actor) return signIn
  if (force && isAdmin(actor)) return null
  if (tag.locked) return 'The tag is locked'
  if (tag.perm === null || actor.permissions.includes(tag.perm)) return null
  return `The tag asks for the permission ${tag.perm}`
}

/** kojihub.py tagBuild: what the hub looks at before it makes the task. */
export function mayTagBuild(
  actor: Actor | null,
  build: Pick<Build, 'state'>,
  tag: Pick<Tag, 'locked' | 'perm'>,
  force = false,
): Verdict {
  if (build.state !== BUILD_STATE.COMPLETE) return 'Only a complete build can be tagged'
  return mayChangeBuildsOf(actor, tag, force)
}

/** kojihub.py _promote_build and the default policy draft_promotion, which denies even admins. */
export function mayPromote(
  actor: Actor | null,
  build: Pick<Build, 'state' | 'draft' | 'owner_id'>,
  force = false,
): Verdict {
  if (!build.draft) return 'Only a draft can be promoted'
  if (build.state !== BUILD_STATE.COMPLETE) return 'Only a complete build can be promoted'
  if (!actor) return signIn
  if (build.owner_id === actor.id || actor.permissions.includes('draft-promoter')) return null
  if (force && isAdmin(actor)) return null
  return 'Only its owner or holders of the permission draft-promoter may promote a build'
}

/** plugins/hub/sidetag_hub.py is_sidetag_owner: to edit or remove one. */
export function mayChangeSideTag(actor: Actor | null, tag: Pick<Tag, 'extra'>): Verdict {
  if (!tag.extra?.['sidetag']) return 'This is no side tag'
  if (!actor) return signIn
  if (tag.extra['sidetag_user_id'] === actor.id || isAdmin(actor)) return null
  return 'Only its owner or an admin may change a side tag'
}

/** plugins/hub/sidetag_hub.py createSideTag: whoever is signed in, as far as its policy lets them. */
export function mayMakeSideTag(actor: Actor | null): Verdict {
  return actor ? null : signIn
}

/** plugins/hub/sidetag_hub.py editSideTag: who changes any extra setting of their side tags. */
export function mayEditSideTagExtra(actor: Actor | null): Verdict {
  return holders(actor, 'sidetag_admin', 'change other settings of side tags')
}

/** kojihub/repos.py setRequestPriority; what is answered already goes no faster. */
export function maySetRequestPriority(
  actor: Actor | null,
  request: Pick<RepoRequest, 'active'>,
): Verdict {
  if (!request.active) return 'The request is over'
  return holders(actor, 'admin', 'change the priority of a repo request')
}
