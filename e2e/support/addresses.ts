import type { Subjects } from './subjects'

export interface Address {
  path: string
  /** The method without whose answer the page cannot show its first thing; null where none is. */
  asks: string | null
  /** What the page says on a hub that has nothing at all. */
  whenEmpty: RegExp
  /** What a hub from before 1.32 lacks of the page. */
  whenOld?: RegExp
  /** What a hub without plugins lacks of the page. */
  whenBare?: RegExp
}

const gone = /The hub does not have this/
const notOffered = /This hub does not offer this/

/** An address for every route of src/app/route-table.ts; each subject may be missing. */
export function addressesOf(found: Partial<Subjects>): Record<string, Address> {
  const { build, task, host, channel, external, target, repo, request } = found
  const { rpm, rpmFile, archive, archiveFile, log } = found
  const rpmPath = `rpms/${rpm?.id ?? 1}`
  const archivePath = `archives/${archive?.id ?? 1}`
  const taskPath = `tasks/${task?.id ?? 1}`
  const buildPath = `builds/${build?.nvr ?? 'no-such-1-1'}`
  const name = (file: { name: string } | undefined) =>
    new URLSearchParams({ name: file?.name ?? '/etc/none' }).toString()
  const term = new URLSearchParams({ type: 'package', terms: '*e*' }).toString()
  return {
    '/': { path: './', asks: 'listBuilds', whenEmpty: /No builds/ },
    '/builds': { path: 'builds', asks: 'listBuilds', whenEmpty: /No builds yet/ },
    '/builds/:build': { path: buildPath, asks: 'getBuild', whenEmpty: gone },
    '/builds/:build/logs/:arch/:file': {
      path: `${buildPath}/logs/${log?.dir ?? 'noarch'}/${log?.name ?? 'build.log'}`,
      asks: 'getBuild',
      whenEmpty: gone,
    },
    '/tasks': { path: 'tasks', asks: 'listTasks', whenEmpty: /No tasks/ },
    '/tasks/:task': { path: taskPath, asks: 'getTaskInfo', whenEmpty: gone },
    '/tasks/:task/logs': { path: `${taskPath}/logs?q=mock`, asks: 'getTaskInfo', whenEmpty: gone },
    '/tasks/:task/logs/:file': {
      path: `${taskPath}/logs/build.log`,
      asks: 'getTaskInfo',
      whenEmpty: gone,
    },
    '/tasks/:task/watch': { path: `${taskPath}/watch`, asks: 'getTaskInfo', whenEmpty: gone },
    '/tasks/:task/compare/:file': {
      path: `${taskPath}/compare/build.log`,
      asks: 'getTaskInfo',
      whenEmpty: gone,
    },
    '/search': { path: `search?${term}`, asks: 'search', whenEmpty: /No package is called/ },
    '/tags': { path: 'tags', asks: 'listTags', whenEmpty: /No tags yet/ },
    '/tags/:tag': {
      path: `tags/${target?.dest_tag_name ?? 'none'}`,
      asks: 'getTag',
      whenEmpty: gone,
    },
    '/targets': { path: 'targets', asks: 'getBuildTargets', whenEmpty: /No build targets/ },
    '/targets/:target': {
      path: `targets/${target?.name ?? 'none'}`,
      asks: 'getBuildTarget',
      whenEmpty: gone,
    },
    '/packages': { path: 'packages', asks: 'listPackages', whenEmpty: /No packages yet/ },
    '/packages/:package': {
      path: `packages/${build?.package_name ?? 'none'}`,
      asks: 'getPackage',
      whenEmpty: gone,
    },
    '/users': { path: 'users', asks: 'listUsers', whenEmpty: /1–2 of 2/ },
    '/users/:user': { path: 'users/anna', asks: 'getUser', whenEmpty: /No builds yet/ },
    '/hosts': { path: 'hosts', asks: 'listHosts', whenEmpty: /No hosts/ },
    '/hosts/:host': { path: `hosts/${host?.name ?? 'none'}`, asks: 'getHost', whenEmpty: gone },
    '/channels': { path: 'channels', asks: 'listChannels', whenEmpty: /default/ },
    '/channels/:channel': {
      path: `channels/${channel?.name ?? 'default'}`,
      asks: 'getChannel',
      whenEmpty: /No builder listens to it/,
    },
    '/rpms/:rpm': { path: rpmPath, asks: 'getRPM', whenEmpty: gone },
    '/rpms/:rpm/files': {
      path: `${rpmPath}/files?${name(rpmFile)}`,
      asks: 'getRPMFile',
      whenEmpty: gone,
    },
    '/archives/:archive': { path: archivePath, asks: 'getArchive', whenEmpty: gone },
    '/archives/:archive/files': {
      path: `${archivePath}/files?${name(archiveFile)}`,
      asks: 'getArchiveFile',
      whenEmpty: gone,
    },
    '/buildroots': { path: 'buildroots', asks: 'listBuildroots', whenEmpty: /No buildroots/ },
    '/buildroots/:buildroot': {
      path: `buildroots/${rpm?.buildroot_id ?? 1}`,
      asks: 'getBuildroot',
      whenEmpty: gone,
    },
    '/repos': { path: 'repos', asks: 'repo.query', whenEmpty: /No repos/, whenOld: notOffered },
    '/repos/:repo': { path: `repos/${repo?.id ?? 1}`, asks: 'repoInfo', whenEmpty: gone },
    '/repo-requests': {
      path: 'repo-requests',
      asks: 'repo.queryQueue',
      whenEmpty: /No repo requests/,
      whenOld: notOffered,
    },
    '/repo-requests/:request': {
      path: `repo-requests/${request?.id ?? 1}`,
      asks: 'repo.queryQueue',
      whenEmpty: gone,
      whenOld: notOffered,
    },
    '/external-repos': {
      path: 'external-repos',
      asks: 'listExternalRepos',
      whenEmpty: /No external repos/,
    },
    '/external-repos/:repo': {
      path: `external-repos/${external?.name ?? 'none'}`,
      asks: 'getExternalRepo',
      whenEmpty: gone,
    },
    '/side-tags': {
      path: 'side-tags',
      asks: 'listSideTags',
      whenEmpty: /Nobody has a side tag/,
      whenBare: notOffered,
    },
    '/reports': { path: 'reports', asks: null, whenEmpty: /Builds by user/ },
    '/reports/:report': {
      path: 'reports/untagged-builds',
      asks: 'untaggedBuilds',
      whenEmpty: /No untagged builds/,
    },
    '/cluster': { path: 'cluster', asks: 'listHosts', whenEmpty: /No hosts/ },
    '/api': { path: 'api', asks: '_listapi', whenEmpty: /listBuilds/ },
    '/about': { path: 'about', asks: 'getKojiVersion', whenEmpty: /admin/ },
    '/history': { path: 'history', asks: null, whenEmpty: /Choose what to look at/ },
    '/sessions': { path: 'sessions', asks: null, whenEmpty: /Sign in/ },
    '/notifications': { path: 'notifications', asks: null, whenEmpty: /Sign in/ },
    '/watching': { path: 'watching', asks: null, whenEmpty: /Nothing is pinned/ },
    '/submit': { path: 'submit', asks: null, whenEmpty: /Submit a build/ },
    '/submit/chain': { path: 'submit/chain', asks: null, whenEmpty: /No sources yet/ },
  }
}
