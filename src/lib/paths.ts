type Query = Record<string, string | number | boolean | null | undefined>

function withQuery(path: string, query?: Query): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const segment = (value: string | number) => encodeURIComponent(value)

/** Stands for the logs' own directory, which the hub calls “.” and a browser would drop. */
export const noArch = '-'

/** Every address of the console is made here, so that a route has one spelling. */
export const paths = {
  overview: () => '/',
  builds: (query?: Query) => withQuery('/builds', query),
  build: (build: number | string) => `/builds/${segment(build)}`,
  buildLog: (build: number | string, arch: string, file: string) =>
    `/builds/${segment(build)}/logs/${segment(arch === '.' ? noArch : arch)}/${segment(file)}`,
  tasks: (query?: Query) => withQuery('/tasks', query),
  task: (task: number) => `/tasks/${task}`,
  taskLog: (task: number, file: string, query?: { volume?: string | undefined }) =>
    withQuery(`/tasks/${task}/logs/${segment(file)}`, query),
  taskLogs: (task: number) => `/tasks/${task}/logs`,
  watch: (task: number) => `/tasks/${task}/watch`,
  compare: (task: number, file: string, query?: Query) =>
    withQuery(`/tasks/${task}/compare/${segment(file)}`, query),
  watching: () => '/watching',
  submit: (query?: Query) => withQuery('/submit', query),
  chain: (query?: Query) => withQuery('/submit/chain', query),
  tags: (query?: Query) => withQuery('/tags', query),
  tag: (tag: number | string, query?: Query) => withQuery(`/tags/${segment(tag)}`, query),
  sideTags: () => '/side-tags',
  targets: (query?: Query) => withQuery('/targets', query),
  target: (target: number | string, query?: Query) =>
    withQuery(`/targets/${segment(target)}`, query),
  packages: (query?: Query) => withQuery('/packages', query),
  package: (name: number | string, query?: Query) => withQuery(`/packages/${segment(name)}`, query),
  users: (query?: Query) => withQuery('/users', query),
  user: (user: number | string, query?: Query) => withQuery(`/users/${segment(user)}`, query),
  hosts: (query?: Query) => withQuery('/hosts', query),
  host: (host: number | string, query?: Query) => withQuery(`/hosts/${segment(host)}`, query),
  channels: (query?: Query) => withQuery('/channels', query),
  channel: (channel: number | string) => `/channels/${segment(channel)}`,
  rpm: (rpm: number | string, query?: Query) => withQuery(`/rpms/${segment(rpm)}`, query),
  rpmFile: (rpm: number | string, name: string) =>
    withQuery(`/rpms/${segment(rpm)}/files`, { name }),
  archive: (archive: number, query?: Query) => withQuery(`/archives/${archive}`, query),
  archiveFile: (archive: number, name: string) => withQuery(`/archives/${archive}/files`, { name }),
  buildroots: (query?: Query) => withQuery('/buildroots', query),
  buildroot: (buildroot: number, query?: Query) => withQuery(`/buildroots/${buildroot}`, query),
  repos: (query?: Query) => withQuery('/repos', query),
  repo: (repo: number) => `/repos/${repo}`,
  repoRequests: (query?: Query) => withQuery('/repo-requests', query),
  repoRequest: (request: number) => `/repo-requests/${request}`,
  externalRepos: (query?: Query) => withQuery('/external-repos', query),
  externalRepo: (repo: number | string) => `/external-repos/${segment(repo)}`,
  search: (query?: Query) => withQuery('/search', query),
  reports: () => '/reports',
  report: (report: string, query?: Query) => withQuery(`/reports/${segment(report)}`, query),
  cluster: (query?: Query) => withQuery('/cluster', query),
  history: (query?: Query) => withQuery('/history', query),
  notifications: (query?: Query) => withQuery('/notifications', query),
  sessions: (query?: Query) => withQuery('/sessions', query),
  api: (query?: Query) => withQuery('/api', query),
  about: () => '/about',
}
