import { Double, isStruct, type Value } from '../../demo-hub/xmlrpc/values'
import { setTimeout as sleep } from 'node:timers/promises'
import { named, type TestHub } from './client'
import { plain } from './wire'

type Row = Record<string, unknown>

async function rows(hub: TestHub, method: string, ...params: Value[]): Promise<Row[]> {
  const result = await hub.get(method, ...params)
  return Array.isArray(result) ? result.map(Object) : []
}

function id(row: Row | undefined, name = 'id'): number {
  const value = row?.[name]
  if (typeof value !== 'number') throw new Error(`the demo hub has no such thing: ${name}`)
  return value
}

export interface Subjects {
  /** Recorded id → the demo hub's id of a like thing. */
  ids: Map<number, number>
  /** Recorded name → the demo hub's. */
  names: Map<string, string>
  /** Arguments of the recordings that need things of their own. */
  own: Map<string, Value[]>
}

async function builds(hub: TestHub): Promise<[recorded: number, actual: number][]> {
  const newest = (state: number) =>
    rows(hub, 'listBuilds', named({ state, queryOpts: { order: '-build_id', limit: 60 } }))
  const complete = (await newest(1)).filter((build) =>
    String(build['source']).includes('/foreman/rubygem-'),
  )
  const big: Row[] = []
  for (const build of complete) {
    const children = await rows(hub, 'getTaskChildren', id(build, 'task_id'))
    if (children.length >= 5) big.push({ ...build, children })
  }
  const [build] = big
  const buildTask = id(build, 'task_id')
  const children = Array.isArray(build?.['children']) ? build['children'].map(Object) : []
  const child = children.find((row: Row) => row['label'] === 'x86_64')
  const buildroots = await rows(hub, 'listBuildroots', named({ taskID: id(child) }))
  const rpms = await rows(hub, 'listBuildRPMs', id(build, 'build_id'))
  const [image] = await rows(hub, 'listBuilds', named({ type: 'image' }))
  const archives = await rows(hub, 'listArchives', id(image, 'build_id'))
  return [
    [110, id(build, 'build_id')],
    [60, id(build, 'build_id')],
    [144, buildTask],
    [207, id(child)],
    [97, id(buildroots[0])],
    [4, id(buildroots[0], 'repo_id')],
    [3164, id(rpms.find((rpm) => rpm['arch'] === 'x86_64'))],
    [28, id(build, 'package_id')],
    [37, id(build, 'package_id')],
    [96, id((await newest(3))[0], 'build_id')],
    [105, id((await newest(4))[0], 'build_id')],
    [107, id((await newest(0))[0], 'build_id')],
    [109, id(image, 'build_id')],
    [6, id(archives[0])],
  ]
}

async function task(hub: TestHub, method: string, state: number): Promise<number> {
  const found = await rows(
    hub,
    'listTasks',
    { method, state: [state] },
    named({ queryOpts: { order: '-id', limit: 1 } }),
  )
  return id(found[0])
}

async function tasks(hub: TestHub): Promise<[recorded: number, actual: number][]> {
  const oldest = named({ queryOpts: { order: 'id' } })
  const running = await rows(hub, 'listTasks', { method: 'build', state: [1] }, oldest)
  const waiting = id(running[0])
  const closed = async (method: string): Promise<number> => task(hub, method, 2)
  const children = await rows(hub, 'getTaskChildren', waiting)
  return [
    [377, await closed('newRepo')],
    [379, await closed('createrepo')],
    [469, await closed('tagBuild')],
    [373, await closed('waitrepo')],
    [324, await closed('chainbuild')],
    [420, await closed('rebuildSRPM')],
    [491, await closed('buildSRPMFromSCM')],
    [403, waiting],
    [414, id(children.find((row) => row['label'] === 'x86_64'))],
  ]
}

/** A failed build of each kind that the history does not have. */
async function failures(hub: TestHub): Promise<[recorded: number, actual: number][]> {
  const session = await hub.login('petr')
  const submit = async (source: string) => {
    const params = [source, 'foreman-nightly-el9', { scratch: true }]
    return Number(plain((await hub.call('build', params, { session })).value))
  }
  await hub.upload(
    { filename: 'x-1-1.src.rpm', fileverify: 'adler32', filepath: 'cli-build/broken' },
    Buffer.alloc(200),
    session,
  )
  const corrupted = await submit('cli-build/broken/x-1-1.src.rpm')
  const refused = await submit('git+https://example.org/x#1')
  for (const build of [corrupted, refused])
    await until(async () => Object(await hub.get('getTaskInfo', build)).state === 5)
  const [source] = await rows(hub, 'getTaskChildren', refused)
  return [
    [485, corrupted],
    [492, id(source)],
  ]
}

/** Waits for a condition. Throws after 20 s. */
export async function until(met: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await met()) return
    await sleep(50)
  }
  throw new Error('it did not happen within 20 s')
}

/** A host with a buildroot in use: a build that runs for the whole test is submitted. */
async function busyHost(hub: TestHub): Promise<number> {
  const session = await hub.login('anna')
  const source =
    'git+https://git.example.org/x.git?packages/foreman/rubygem-roadie#1,noarch,secs=90000'
  const answer = await hub.call('build', [source, 'foreman-nightly-el9', { scratch: true }], {
    session,
  })
  const build = Number(plain(answer.value))
  let busy: Row[] = []
  await until(async () => {
    const arch = (await rows(hub, 'getTaskChildren', build)).find(
      (row) => row['label'] === 'noarch',
    )
    busy = arch ? await rows(hub, 'listBuildroots', named({ taskID: id(arch) })) : []
    return busy.length > 0
  })
  return id(busy[0], 'host_id')
}

/** The newest failed buildArch task whose output is still there. */
async function failedArch(hub: TestHub): Promise<number> {
  const failed = await rows(
    hub,
    'listTasks',
    { method: 'buildArch', state: [5] },
    named({ queryOpts: { order: '-id', limit: 30 } }),
  )
  for (const row of failed) {
    const output = await hub.call('listTaskOutput', [id(row), named({ stat: true })])
    if (!output.fault && output.value.type === 'struct' && output.value.members.size > 3)
      return id(row)
  }
  return id(undefined)
}

/** The id that the next notification gets. */
async function nextNotification(hub: TestHub): Promise<number> {
  let next = 1
  while ((await hub.get('getBuildNotification', next)) !== null) next += 1
  return next
}

/** Looks up what the recordings' requests are about in the demo hub. */
export async function findSubjects(hub: TestHub): Promise<Subjects> {
  const event = Object(await hub.get('getLastEvent'))
  const deleted = Object(await hub.get('getTag', 'foreman-1.24-el7', named({ event: 'auto' })))
  const petr = Object(await hub.get('getUser', 'petr'))
  const ids = new Map([
    ...(await builds(hub)),
    ...(await tasks(hub)),
    ...(await failures(hub)),
    [359, await failedArch(hub)] as const,
    [1285, id(event)] as const,
    [79, id(deleted)] as const,
    [2, id(petr)] as const,
  ])
  const rpm = ids.get(3164) ?? 0
  const build = await hub.get('getBuild', ids.get(110) ?? 0)
  const [file] = await rows(hub, 'listRPMFiles', rpm)
  const listing = await rows(hub, 'getBuildrootListing', ids.get(97) ?? 0)
  const component = id(
    listing.find((row) => row['build_id'] !== null),
    'build_id',
  )
  const notification = await nextNotification(hub)
  const buildTag = id(Object(await hub.get('getTag', 'foreman-nightly-el9-build')))
  const mainTag = id(Object(await hub.get('getTag', 'foreman-nightly-el9')))
  const parents = [
    {
      parent_id: mainTag,
      priority: 0,
      maxdepth: null,
      intransitive: false,
      noconfig: false,
      pkg_filter: '',
    },
  ]
  const repoMembers = [
    'id', 'state', 'create_event', 'tag_name', 'begin_event', 'task_id', 'opts', 'dist',
    'creation_time',
  ] // prettier-ignore
  return {
    ids,
    names: new Map([['rubygem-roadie-5.2.3-1.el9', String(Object(build).nvr)]]),
    own: new Map<string, Value[]>([
      ['getRPMFile', [rpm, String(file?.['name'])]],
      ['getUserPerms', ['rhea']],
      ['repo.query', [[['tag_id', '=', buildTag]], repoMembers, { limit: 5, order: '-id' }]],
      ['setInheritanceData', ['petr-playground', parents]],
      ['updateNotification', [notification, ids.get(37) ?? 0, null, false]],
      ['deleteNotification', [notification]],
      ['listBuildroots.host', [named({ hostID: await busyHost(hub), state: [0, 1, 2] })]],
      ['buildReferences', [component, named({ limit: 10 })]],
    ]),
  }
}

/** When the recordings were made, in seconds since the epoch. */
const recordedAt = 1795358233.28

const renamed: [recorded: RegExp, actual: string][] = [
  [/^evgeni-tag$/, 'petr-playground'],
  [/^evgeni$/, 'petr'],
  [/^e\*$/, 'p*'],
  [/^(foreman-nightly)-rhel9/, '$1-el9'],
  [/^foreman-3\.14-rhel9/, 'foreman-3.18-el9'],
  [/^(git\+)?https:\/\/github.com\/theforeman/, '$1https://git.example.org'],
]

/** Names of arguments that hold a number which is no id. */
const plainNumbers = new Set([
  'queryOpts',
  'filterOpts',
  'limit',
  'offset',
  'size',
  'state',
  'event',
])

/** A recorded argument as the demo hub's data wants it. */
export function translate(value: Value, subjects: Subjects, name = ''): Value {
  if (plainNumbers.has(name) || name === 'type_id') return value
  if (typeof value === 'string')
    return (
      subjects.names.get(value) ??
      renamed.reduce((text, [from, to]) => text.replace(from, to), value)
    )
  if (typeof value === 'number') return subjects.ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => translate(item, subjects, name))
  // A time keeps its distance to the moment of the recording.
  if (value instanceof Double)
    return value.value > 1e9 ? new Double(Date.now() / 1000 - (recordedAt - value.value)) : value
  if (!isStruct(value)) return value
  const members = Object.entries(value)
  return Object.fromEntries(members.map(([key, item]) => [key, translate(item, subjects, key)]))
}
