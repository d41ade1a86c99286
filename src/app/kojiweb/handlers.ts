import { buildAndTaskHandlers } from './builds-and-tasks'
import { hostAndFileHandlers } from './hosts-and-files'
import { type Home, OldQuery } from './old-query'
import { reportAndRestHandlers } from './reports-and-rest'
import { tagAndPackageHandlers } from './tags-and-packages'

/**
 * kojiweb's handlers (www/kojiweb/index.py), each with the new home of its address. New addresses
 * hold these parameters; every list also has `order` (`key` or `-key`) and `start`.
 *
 * | address | parameters |
 * |---|---|
 * | /builds | state, owner, package, prefix, type; feed=1 where the old address was a feed |
 * | /tasks | state, view, owner, method, host, channel |
 * | every page that acts | do= the dialog that is open |
 * | /tags/X?tab=builds | inherited, latest (0 or 1), package, owner, prefix, type |
 * | /tags/X?tab=packages | inherited, blocked (0 or 1), owner, prefix |
 * | /tags/X?tab=inheritance | |
 * | /packages | prefix, owner |
 * | /packages/X, /users/X | tab=tags, packages or builds |
 * | /users | prefix |
 * | /hosts | state=enabled, disabled or all; ready=yes, no or all; channel, arch |
 * | /buildroots | repo, state=init, waiting, building or expired |
 * | /buildroots/X?tab=rpms, tab=archives | list=component or built |
 * | /archives/X?tab=components | list=rpms or archives |
 * | /rpms/X, /archives/X | tab=files or buildroots |
 * | /repo-requests | active=yes, no or all; tag |
 * | /reports/X | arch, rpm-arch, days |
 * | /cluster | arch |
 * | /search | q, type, match |
 */
export const handlers: Readonly<Record<string, Home>> = {
  ...buildAndTaskHandlers,
  ...tagAndPackageHandlers,
  ...hostAndFileHandlers,
  ...reportAndRestHandlers,
}

/** Whether kojiweb had an address of this name. */
export function isHandler(name: string): boolean {
  return Object.hasOwn(handlers, name)
}

/** The new address, below the base, of an old handler's; null where kojiweb had no such handler. */
export function newHome(handler: string, search: URLSearchParams): string | null {
  const home = isHandler(handler) ? handlers[handler] : undefined
  return home ? home(new OldQuery(search)) : null
}
