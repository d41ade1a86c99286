import { paths } from '~/lib/paths'
import { type Home, oneOr } from './old-query'

/** A chart with a bar for each user, host or target, sorted by name or by what is counted. */
const report =
  (name: string, counted: string, filters: Record<string, string> = {}): Home =>
  (old) =>
    paths.report(name, {
      ...Object.fromEntries(Object.entries(filters).map(([to, from]) => [to, old.text(from)])),
      ...old.place(['name', counted]),
    })

/** kojiweb's words for true and false (www/kojiweb/index.py reporequests). */
const repoRequests: Home = (old) => {
  const active = old.text('active')?.toLowerCase()
  const no = active !== undefined && ['false', 'no', '0'].includes(active)
  return paths.repoRequests({
    active: active === 'all' ? 'all' : no ? 'no' : 'yes',
    tag: old.text('tag'),
    ...old.place(['id', 'priority', 'tag_name']),
  })
}

/** Reports, repos, search and what is about oneself. */
export const reportAndRestHandlers: Record<string, Home> = {
  reports: () => paths.reports(),
  packagesbyuser: report('packages-by-user', 'packages'),
  buildsbyuser: report('builds-by-user', 'builds'),
  tasksbyuser: report('tasks-by-user', 'tasks'),
  tasksbyhost: report('tasks-by-host', 'tasks', { arch: 'hostArch' }),
  rpmsbyhost: report('rpms-by-host', 'rpms', { arch: 'hostArch', 'rpm-arch': 'rpmArch' }),
  buildsbystatus: report('builds-by-status', 'builds', { days: 'days' }),
  buildsbytarget: report('builds-by-target', 'builds', { days: 'days' }),
  clusterhealth: (old) => paths.cluster({ arch: old.text('arch', '__all__') }),
  repoinfo: (old) => oneOr(old.id('repoID'), paths.repo, paths.repos),
  reporequest: (old) => oneOr(old.id('reqID'), paths.repoRequest, paths.repoRequests),
  reporequests: repoRequests,
  search: (old) =>
    paths.search({
      q: old.text('terms'),
      type: old.text('type'),
      match: old.text('match'),
      ...old.place(['id', 'name']),
    }),
  activesession: () => paths.sessions(),
  activesessiondelete: () => paths.sessions(),
  api: () => paths.api(),
  login: () => paths.overview(),
  logout: () => paths.overview(),
}
