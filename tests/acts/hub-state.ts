import { hub } from '~/hub/hub'

/** Numbers and times that differ for what is made anew, and say nothing of what it is. */
const passing =
  /(^|_)(id|event|ts|time|update)$|^owner$|^(task_load|ready|create|revoke|last_update|createEvent)/

/** In an order of its own: the hub gives most lists in none. No text is the same as an empty one. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plain).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  if (value === null) return ''
  if (typeof value !== 'object') return value
  const members = Object.entries(value)
    .filter(([name]) => !passing.test(name))
    .map(([name, of]): [string, unknown] => [name, plain(of)])
  return Object.fromEntries(members.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

async function tagState(name: string, ordered: boolean): Promise<unknown[]> {
  const client = hub()
  return Promise.all([
    client.call('getTag', { tagInfo: name }),
    client.call('getInheritanceData', { tag: name }),
    client.call('getTagGroups', { tag: name, inherit: true, incl_blocked: true }),
    client.call('getTagExternalRepos', { tag_info: name }),
    client.call('listPackages', { tagID: name, inherited: false, with_blocked: true }),
    // In the order that decides which build is the newest.
    client.call('listTagged', { tag: name }).then((builds) => {
      const nvrs = builds.map(({ nvr }) => nvr)
      return ordered ? nvrs.join(' ') : nvrs
    }),
  ])
}

/**
 * All that forms change, as the hub's own reads answer it: of these tags, with the order of their
 * builds where `ordered`, or of the cluster where none is given.
 */
export async function hubState(
  tags: readonly string[],
  ordered: boolean,
): Promise<Record<string, unknown>> {
  const client = hub()
  const [hosts, users] = await Promise.all([
    client.call('listHosts', {}),
    client.call('listUsers', {}),
  ])
  // Asked in one tick, so that all of it is one request.
  const asked: [string, Promise<unknown>][] = [
    ['tags', client.call('listTags', {}).then((all) => all.map(({ name }) => name))],
    ['targets', client.call('getBuildTargets', {})],
    ['external repos', client.call('listExternalRepos', {})],
    ['requests', client.call('repo.queryQueue', { clauses: [], fields: '**', opts: {} })],
    ...tags.map((tag): [string, Promise<unknown>] => [`tag ${tag}`, tagState(tag, ordered)]),
  ]
  const ofCluster = (): [string, Promise<unknown>][] => [
    ['channels', client.call('listChannels', {})],
    ['permissions', client.call('getAllPerms', {})],
    ...hosts.flatMap(({ id, name }): [string, Promise<unknown>][] => [
      [`host ${name}`, client.call('getHost', { hostInfo: id })],
      [`channels of ${name}`, client.call('listChannels', { hostID: id })],
    ]),
    ...users.flatMap(({ id, name }): [string, Promise<unknown>][] => [
      [`permissions of ${name}`, client.call('getUserPerms', { userID: id })],
      [`notifications of ${name}`, client.call('getBuildNotifications', { userID: id })],
      [`blocks of ${name}`, client.call('getBuildNotificationBlocks', { userID: id })],
    ]),
    ...tags.map((tag): [string, Promise<unknown>] => [`tag ${tag}`, tagState(tag, ordered)]),
  ]
  const all = tags.length === 0 ? [...asked, ...ofCluster()] : asked
  const answers = await Promise.all(all.map(async ([name, answer]) => [name, plain(await answer)]))
  return { ...Object.fromEntries(answers), users: plain(users) }
}
