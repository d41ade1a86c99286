import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

import { loadAbout } from '~/pages/about/load'
import { loadApi } from '~/pages/api/load'
import { loadArchive } from '~/pages/archive/load'
import { loadBuild } from '~/pages/build/load'
import { loadBuildroot } from '~/pages/buildroot/load'
import { loadBuilds } from '~/pages/builds/load'
import { loadChannel } from '~/pages/channel/load'
import { loadChannels } from '~/pages/channels/load'
import { loadCluster } from '~/pages/cluster/load'
import { loadCompare } from '~/pages/compare/load'
import { loadExternalRepo } from '~/pages/external-repo/load'
import { loadExternalRepos } from '~/pages/external-repos/load'
import { loadHost } from '~/pages/host/load'
import { loadHosts } from '~/pages/hosts/load'
import { loadOverview } from '~/pages/overview/load'
import { loadPackage } from '~/pages/package/load'
import { loadPackages } from '~/pages/packages/load'
import { loadRepoRequest } from '~/pages/repo-request/load'
import { loadRepoRequests } from '~/pages/repo-requests/load'
import { loadRepo } from '~/pages/repo/load'
import { loadReport } from '~/pages/report/load'
import { loadRepos } from '~/pages/repos/load'
import { loadRpm } from '~/pages/rpm/load'
import { loadSearch } from '~/pages/search/load'
import { loadSideTags } from '~/pages/side-tags/load'
import { loadTag } from '~/pages/tag/load'
import { loadTags } from '~/pages/tags/load'
import { loadTarget } from '~/pages/target/load'
import { loadTargets } from '~/pages/targets/load'
import { loadTask } from '~/pages/task/load'
import { loadTasks } from '~/pages/tasks/load'
import { loadUser } from '~/pages/user/load'
import { loadUsers } from '~/pages/users/load'

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
    load: loadCompare,
    page: () => import('~/pages/compare/page'),
  },
  { path: '/search', load: loadSearch, page: () => import('~/pages/search/page') },
  { path: '/tags', load: loadTags, page: () => import('~/pages/tags/page') },
  { path: '/tags/:tag', load: loadTag, page: () => import('~/pages/tag/page') },
  { path: '/side-tags', load: loadSideTags, page: () => import('~/pages/side-tags/page') },
  { path: '/targets', load: loadTargets, page: () => import('~/pages/targets/page') },
  {
    path: '/targets/:target',
    load: loadTarget,
    page: () => import('~/pages/target/page'),
  },
  { path: '/packages', load: loadPackages, page: () => import('~/pages/packages/page') },
  {
    path: '/packages/:package',
    load: loadPackage,
    page: () => import('~/pages/package/page'),
  },
  { path: '/users', load: loadUsers, page: () => import('~/pages/users/page') },
  { path: '/users/:user', load: loadUser, page: () => import('~/pages/user/page') },
  { path: '/hosts', load: loadHosts, page: () => import('~/pages/hosts/page') },
  { path: '/hosts/:host', load: loadHost, page: () => import('~/pages/host/page') },
  { path: '/channels', load: loadChannels, page: () => import('~/pages/channels/page') },
  {
    path: '/channels/:channel',
    load: loadChannel,
    page: () => import('~/pages/channel/page'),
  },
  { path: '/rpms/:rpm', load: loadRpm, page: () => import('~/pages/rpm/page') },
  { path: '/rpms/:rpm/files', page: () => import('~/pages/rpm-file/page') },
  {
    path: '/archives/:archive',
    load: loadArchive,
    page: () => import('~/pages/archive/page'),
  },
  { path: '/archives/:archive/files', page: () => import('~/pages/archive-file/page') },
  { path: '/buildroots', page: () => import('~/pages/buildroots/page') },
  {
    path: '/buildroots/:buildroot',
    load: loadBuildroot,
    page: () => import('~/pages/buildroot/page'),
  },
  { path: '/repos', load: loadRepos, page: () => import('~/pages/repos/page') },
  { path: '/repos/:repo', load: loadRepo, page: () => import('~/pages/repo/page') },
  {
    path: '/repo-requests',
    load: loadRepoRequests,
    page: () => import('~/pages/repo-requests/page'),
  },
  {
    path: '/repo-requests/:request',
    load: loadRepoRequest,
    page: () => import('~/pages/repo-request/page'),
  },
  {
    path: '/external-repos',
    load: loadExternalRepos,
    page: () => import('~/pages/external-repos/page'),
  },
  {
    path: '/external-repos/:repo',
    load: loadExternalRepo,
    page: () => import('~/pages/external-repo/page'),
  },
  { path: '/reports', page: () => import('~/pages/reports/page') },
  {
    path: '/reports/:report',
    load: loadReport,
    page: () => import('~/pages/report/page'),
  },
  { path: '/cluster', load: loadCluster, page: () => import('~/pages/cluster/page') },
  { path: '/api', load: loadApi, page: () => import('~/pages/api/page') },
  { path: '/about', load: loadAbout, page: () => import('~/pages/about/page') },
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
