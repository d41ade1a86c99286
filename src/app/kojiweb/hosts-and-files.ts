import { paths } from '~/lib/paths'
import { type Home, oneOr, type OldQuery } from './old-query'

const hostKeys = [
  'id',
  'name',
  'arches',
  'enabled',
  'ready',
  'task_load',
  'capacity',
  'last_update',
]
const buildrootStates = ['init', 'waiting', 'building', 'expired']

const toHost =
  (query: Record<string, string> = {}): Home =>
  (old) =>
    oneOr(old.text('hostID'), (host) => paths.host(host, query), paths.hosts)

/** A task's owner may be a host, which kojiweb then names by its user. */
const hostInfo: Home = (old) => {
  const user = old.text('userID')
  if (old.text('hostID') || !user) return toHost()(old)
  // A host and its user share their name, never their id (kojihub.py add_host).
  return /^\d+$/.test(user) ? paths.user(user) : paths.host(user)
}

const fileTabs = {
  files: { prefix: 'file', keys: ['name', 'size'] },
  buildroots: { prefix: 'buildroot', keys: ['id', 'create_event_time', 'state'] },
}

const fileInfo: Home = (old) => {
  const name = old.text('filename')
  const rpm = old.id('rpmID')
  const archive = old.id('archiveID')
  if (rpm !== undefined) return name ? paths.rpmFile(rpm, name) : paths.rpm(rpm)
  if (archive !== undefined) return name ? paths.archiveFile(archive, name) : paths.archive(archive)
  return paths.builds()
}

/** What is in a buildroot, was built in it, or is in an image. */
function contents(old: OldQuery, list: 'rpms' | 'archives', keys: readonly string[]): string {
  const place = old.place(keys)
  const image = old.id('imageID')
  if (image !== undefined) return paths.archive(image, { tab: 'components', list, ...place })
  return oneOr(
    old.id('buildrootID'),
    (root) => paths.buildroot(root, { tab: list, list: old.text('type'), ...place }),
    paths.buildroots,
  )
}

/** Hosts, channels, buildroots, and what is in builds. */
export const hostAndFileHandlers: Record<string, Home> = {
  hosts: (old) =>
    paths.hosts({
      state: old.text('state'),
      ready: old.text('ready'),
      channel: old.text('channel', 'all'),
      arch: old.text('arch', 'all'),
      ...old.place(hostKeys),
    }),
  hostinfo: hostInfo,
  hostedit: toHost({ do: 'edit' }),
  enablehost: toHost(),
  disablehost: toHost(),
  channelinfo: (old) => oneOr(old.text('channelID'), paths.channel, paths.channels),
  buildroots: (old) =>
    paths.buildroots({
      repo: old.text('repoID'),
      state: old.state(buildrootStates),
      ...old.place(['id', 'repo_id', 'task_id', 'tag_name', 'state']),
    }),
  buildrootinfo: (old) =>
    oneOr(old.id('buildrootID'), (root) => paths.buildroot(root), paths.buildroots),
  rpminfo: (old) =>
    oneOr(old.id('rpmID'), (rpm) => paths.rpm(rpm, { ...old.tab(fileTabs) }), paths.builds),
  archiveinfo: (old) =>
    oneOr(
      old.id('archiveID'),
      (archive) => paths.archive(archive, { ...old.tab(fileTabs) }),
      paths.builds,
    ),
  fileinfo: fileInfo,
  rpmlist: (old) => contents(old, 'rpms', ['nvr', 'external_repo_name', 'is_update']),
  archivelist: (old) => contents(old, 'archives', ['filename', 'type_name', 'project']),
}
