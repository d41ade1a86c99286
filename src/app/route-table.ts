import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

import type { LaterPath } from './later-loads'
import { loadBuild } from '~/pages/build/load'
import { loadBuilds } from '~/pages/builds/load'
import { loadOverview } from '~/pages/overview/load'
import { loadTask } from '~/pages/task/load'
import { loadTasks } from '~/pages/tasks/load'

interface LoadContext {
  client: QueryClient
  params: Record<string, string | undefined>
  search: URLSearchParams
}

type Load = (context: LoadContext) => void

/** A route: what its page asks the hub first, and the page itself, which travel in parallel. */
export interface RouteEntry {
  path: string
  load?: Load
  page: () => Promise<{ default: ComponentType }>
}

/**
 * What the pages ask that few begin with: out of the first code, and come beside the page's own.
 */
function later(path: LaterPath): Load {
  return (context) => {
    import('./later-loads')
      .then(({ laterLoads }) => laterLoads[path](context))
      // The page then asks by itself.
      .catch(() => {})
  }
}

export const routeTable: readonly RouteEntry[] = [
  { path: '/', load: loadOverview, page: () => import('~/pages/overview/page') },
  { path: '/builds', load: loadBuilds, page: () => import('~/pages/builds/page') },
  { path: '/builds/:build', load: loadBuild, page: () => import('~/pages/build/page') },
  { path: '/builds/:build/logs/:arch/:file', page: () => import('~/pages/build-log/page') },
  { path: '/tasks', load: loadTasks, page: () => import('~/pages/tasks/page') },
  { path: '/tasks/:task', load: loadTask, page: () => import('~/pages/task/page') },
  { path: '/tasks/:task/logs', load: loadTask, page: () => import('~/pages/task-logs/page') },
  { path: '/tasks/:task/logs/:file', page: () => import('~/pages/task-log/page') },
  { path: '/tasks/:task/watch', load: loadTask, page: () => import('~/pages/watch/page') },
  {
    path: '/tasks/:task/compare/:file',
    load: later('/tasks/:task/compare/:file'),
    page: () => import('~/pages/compare/page'),
  },
  { path: '/search', load: later('/search'), page: () => import('~/pages/search/page') },
  { path: '/tags', load: later('/tags'), page: () => import('~/pages/tags/page') },
  { path: '/tags/:tag', load: later('/tags/:tag'), page: () => import('~/pages/tag/page') },
  { path: '/side-tags', load: later('/side-tags'), page: () => import('~/pages/side-tags/page') },
  { path: '/targets', load: later('/targets'), page: () => import('~/pages/targets/page') },
  {
    path: '/targets/:target',
    load: later('/targets/:target'),
    page: () => import('~/pages/target/page'),
  },
  { path: '/packages', load: later('/packages'), page: () => import('~/pages/packages/page') },
  {
    path: '/packages/:package',
    load: later('/packages/:package'),
    page: () => import('~/pages/package/page'),
  },
  { path: '/users', load: later('/users'), page: () => import('~/pages/users/page') },
  { path: '/users/:user', load: later('/users/:user'), page: () => import('~/pages/user/page') },
  { path: '/hosts', load: later('/hosts'), page: () => import('~/pages/hosts/page') },
  { path: '/hosts/:host', load: later('/hosts/:host'), page: () => import('~/pages/host/page') },
  { path: '/channels', load: later('/channels'), page: () => import('~/pages/channels/page') },
  {
    path: '/channels/:channel',
    load: later('/channels/:channel'),
    page: () => import('~/pages/channel/page'),
  },
  { path: '/rpms/:rpm', load: later('/rpms/:rpm'), page: () => import('~/pages/rpm/page') },
  { path: '/rpms/:rpm/files', page: () => import('~/pages/rpm-file/page') },
  {
    path: '/archives/:archive',
    load: later('/archives/:archive'),
    page: () => import('~/pages/archive/page'),
  },
  { path: '/archives/:archive/files', page: () => import('~/pages/archive-file/page') },
  { path: '/buildroots', page: () => import('~/pages/buildroots/page') },
  {
    path: '/buildroots/:buildroot',
    load: later('/buildroots/:buildroot'),
    page: () => import('~/pages/buildroot/page'),
  },
  { path: '/repos', load: later('/repos'), page: () => import('~/pages/repos/page') },
  { path: '/repos/:repo', load: later('/repos/:repo'), page: () => import('~/pages/repo/page') },
  {
    path: '/repo-requests',
    load: later('/repo-requests'),
    page: () => import('~/pages/repo-requests/page'),
  },
  {
    path: '/repo-requests/:request',
    load: later('/repo-requests/:request'),
    page: () => import('~/pages/repo-request/page'),
  },
  {
    path: '/external-repos',
    load: later('/external-repos'),
    page: () => import('~/pages/external-repos/page'),
  },
  {
    path: '/external-repos/:repo',
    load: later('/external-repos/:repo'),
    page: () => import('~/pages/external-repo/page'),
  },
  { path: '/reports', page: () => import('~/pages/reports/page') },
  {
    path: '/reports/:report',
    load: later('/reports/:report'),
    page: () => import('~/pages/report/page'),
  },
  { path: '/cluster', load: later('/cluster'), page: () => import('~/pages/cluster/page') },
  { path: '/api', load: later('/api'), page: () => import('~/pages/api/page') },
  { path: '/about', load: later('/about'), page: () => import('~/pages/about/page') },
  { path: '/history', page: () => import('~/pages/history/page') },
  { path: '/sessions', page: () => import('~/pages/sessions/page') },
  { path: '/notifications', page: () => import('~/pages/notifications/page') },
  { path: '/watching', page: () => import('~/pages/watching/page') },
  { path: '/submit', page: () => import('~/pages/submit/page') },
  { path: '/submit/chain', page: () => import('~/pages/chain/page') },
]

/** Null for a part that is not well encoded; the router then says that there is no such page. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** The route of a path below the base, with its parameters; used before the router is there. */
export function matchRoute(
  pathname: string,
): { entry: RouteEntry; params: Record<string, string> } | null {
  const parts = pathname.replace(/\/+$/, '').split('/')
  for (const entry of routeTable) {
    const names = entry.path.replace(/\/+$/, '').split('/')
    if (names.length !== parts.length) continue
    const params: Record<string, string> = {}
    const fits = names.every((name, index) => {
      const part = parts[index] ?? ''
      if (!name.startsWith(':')) return name === part
      const value = decoded(part)
      if (value !== null) params[name.slice(1)] = value
      return Boolean(value)
    })
    if (fits) return { entry, params }
  }
  return null
}
