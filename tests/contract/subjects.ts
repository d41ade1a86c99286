import { Double, isStruct, type Value } from '../../demo-hub/xmlrpc/values'
import { named, type TestHub } from './client'

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

/** Recorded id → the demo hub's id of a like thing. */
export type Subjects = Map<number, number>

async function builds(hub: TestHub): Promise<[recorded: number, actual: number][]> {
  const newest = (state: number) =>
    rows(hub, 'listBuilds', named({ state, queryOpts: { order: '-build_id', limit: 60 } }))
  const complete = (await newest(1)).filter((build) =>
    String(build['source']).includes('/foreman/'),
  )
  const big: Row[] = []
  for (const build of complete) {
    const children = await rows(hub, 'getTaskChildren', id(build, 'task_id'))
    if (children.length >= 5) big.push({ ...build, children })
  }
  const [build] = big
  const task = id(build, 'task_id')
  const children = Array.isArray(build?.['children']) ? build['children'].map(Object) : []
  const child = children.find((row: Row) => row['label'] === 'x86_64')
  const buildroots = await rows(hub, 'listBuildroots', named({ taskID: id(child) }))
  const rpms = await rows(hub, 'listBuildRPMs', id(build, 'build_id'))
  const [image] = await rows(hub, 'listBuilds', named({ type: 'image' }))
  const archives = await rows(hub, 'listArchives', id(image, 'build_id'))
  return [
    [110, id(build, 'build_id')],
    [60, id(build, 'build_id')],
    [144, task],
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
    [485, await task(hub, 'build', 5)],
    [359, await task(hub, 'buildArch', 5)],
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

/** Looks up what the recordings' requests are about in the demo hub. */
export async function findSubjects(hub: TestHub): Promise<Subjects> {
  const event = Object(await hub.get('getLastEvent'))
  const deleted = Object(await hub.get('getTag', 'foreman-1.24-el7', named({ event: 'auto' })))
  const petr = Object(await hub.get('getUser', 'petr'))
  return new Map([
    ...(await builds(hub)),
    ...(await tasks(hub)),
    [1285, id(event)],
    [79, id(deleted)],
    [2, id(petr)],
  ])
}

const renamed: [recorded: RegExp, actual: string][] = [
  [/^evgeni-tag$/, 'petr-playground'],
  [/^evgeni$/, 'petr'],
  [/^evgeni-pw$/, 'petr-pw'],
  [/^e\*$/, 'p*'],
  [/^(foreman-nightly)-rhel9/, '$1-el9'],
  [/^foreman-3\.14-rhel9/, 'foreman-3.18-el9'],
  [/^https:\/\/github.com\/theforeman/, 'https://git.example.org'],
]

/** When the recordings were made, in seconds since the epoch. */
const recordedAt = 1795358233.28

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
    return renamed.reduce((text, [from, to]) => text.replace(from, to), value)
  if (typeof value === 'number') return subjects.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => translate(item, subjects, name))
  // A time keeps its distance to the moment of the recording.
  if (value instanceof Double)
    return value.value > 1e9 ? new Double(Date.now() / 1000 - (recordedAt - value.value)) : value
  if (!isStruct(value)) return value
  const members = Object.entries(value)
  return Object.fromEntries(members.map(([key, item]) => [key, translate(item, subjects, key)]))
}
