import type { HubClient } from '../../../src/hub/client'
import { addressesOf } from '../addresses'
import { findSubjects } from '../subjects'

const sections: Record<string, string[]> = {
  '/tags/:tag': ['builds', 'packages', 'inheritance', 'config', 'groups', 'repos', 'history'],
  '/users/:user': ['packages', 'history', 'edits'],
  '/users': ['permissions'],
  '/buildroots/:buildroot': ['rpms', 'archives'],
  '/repos/:repo': ['buildroots', 'requests'],
  '/packages/:package': ['tags', 'history'],
  '/hosts/:host': ['scheduler', 'history'],
  '/archives/:archive': ['files', 'components', 'buildroots'],
  '/rpms/:rpm': ['dependencies', 'files', 'signatures', 'buildroots'],
}

/** A page to load: the route, with the section where it is not the first one, and its path. */
export interface FuzzAddress {
  route: string
  path: string
}

/** Every route, every section of a subject's page, and pages of more than one kind of subject. */
export async function fuzzAddresses(hub: HubClient): Promise<FuzzAddress[]> {
  const subjects = await findSubjects(hub)
  const { failed, build, target, archive } = subjects
  const routes = Object.entries(addressesOf(subjects)).map(([route, { path }]) => ({ route, path }))
  const more = routes.flatMap(({ route, path }) =>
    (sections[route] ?? []).map((tab) => ({
      route: `${route}?tab=${tab}`,
      path: `${path}?tab=${tab}`,
    })),
  )
  return [
    ...routes,
    ...more,
    { route: '/builds/:build failed', path: `builds/${failed?.build_id ?? 1}` },
    { route: '/tasks/:task failed', path: `tasks/${failed?.task_id ?? 1}` },
    { route: '/tasks/:task build', path: `tasks/${build?.task_id ?? 1}` },
    { route: '/tasks/:task/watch build', path: `tasks/${build?.task_id ?? 1}/watch` },
    { route: '/builds/:build image', path: `builds/${archive?.build_id ?? 1}` },
    { route: '/submit?from', path: `submit?from=${failed?.task_id ?? 1}` },
    { route: '/submit?target', path: `submit?target=${target?.name ?? ''}` },
    { route: '/history?tag', path: `history?tag=${target?.dest_tag_name ?? ''}` },
    { route: '/reports/builds-by-user', path: 'reports/builds-by-user' },
    { route: '/reports/tasks-by-host', path: 'reports/tasks-by-host' },
    { route: '/reports/builds-by-status', path: 'reports/builds-by-status' },
  ]
}
