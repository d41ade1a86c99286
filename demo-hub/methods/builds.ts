import { epoch, queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { asNumber, asText, asTime, pythonRepr, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { Double, isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findPackage, findUser, rowId } from './lookup'
import { searchPattern } from './patterns'

export const nvr = "package.name || '-' || build.version || '-' || build.release"

/** Members of a build in listBuilds. */
export const buildColumns = {
  build_id: 'build.id',
  version: 'build.version',
  release: 'build.release',
  epoch: 'build.epoch',
  draft: 'build.draft',
  state: 'build.state',
  completion_time: 'build.completion_time',
  promotion_time: 'build.promotion_time',
  start_time: 'build.start_time',
  source: 'build.source',
  extra: 'build.extra',
  creation_event_id: 'events.id',
  creation_time: 'events.time',
  task_id: 'build.task_id',
  creation_ts: epoch('events.time'),
  start_ts: epoch('build.start_time'),
  completion_ts: epoch('build.completion_time'),
  promotion_ts: epoch('build.promotion_time'),
  package_id: 'package.id',
  package_name: 'package.name',
  name: 'package.name',
  volume_id: 'volume.id',
  volume_name: 'volume.name',
  nvr,
  owner_id: 'owner.id',
  owner_name: 'owner.name',
  promoter_id: 'promoter.id',
  promoter_name: 'promoter.name',
}

const buildFrom =
  'build join events on events.id = build.create_event join package on package.id = build.pkg_id ' +
  'join volume on volume.id = build.volume_id join users owner on owner.id = build.owner ' +
  'left join users promoter on promoter.id = build.promoter'

/** An NVR without its epoch (koji.parse_NVR). Throws GenericError on text that is none. */
function parseNvr(text: string): string {
  const [, name, rest] = /^(.*)(-[^-]+-[^-]+)$/s.exec(text) ?? []
  if (name === undefined) throw genericError(`invalid format: ${text}`)
  return name.slice(name.indexOf(':') + 1) + rest
}

function buildClause(info: Value): Clause {
  const id = asNumber(isStruct(info) ? (info['id'] ?? info['build_id']) : info)
  if (id !== null) return ['build.id = ?', id]
  const text = asText(info)
  if (text !== null) return [`${nvr} = ?`, parseNvr(text)]
  if (isStruct(info) && info['name'] && info['version'] && info['release'])
    return [
      `${nvr} = ?`,
      `${pythonText(info['name'])}-${pythonText(info['version'])}-${pythonText(info['release'])}`,
    ]
  throw genericError('did not provide name, version, and release')
}

/** A build by id, NVR or struct (kojihub.py get_build). */
export async function findBuild(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const columns = { id: 'build.id', ...buildColumns, cg_id: 'cg.id', cg_name: 'cg.name' }
  const from = `${buildFrom} left join cg on cg.id = build.cg_id`
  const rows = await selectRows(call.db, { columns, from, where: [buildClause(info)] })
  if (!rows[0] && strict) throw genericError(`No such build: ${pythonRepr(info)}`)
  return rows[0] ?? null
}

/** A build that must be there. Throws GenericError. */
export async function needBuild(call: Call, info: Value): Promise<Struct> {
  return (await findBuild(call, info, true)) ?? {}
}

const timeFilters: [argument: string, column: string, operator: string][] = [
  ['createdBefore', 'events.time', '<'],
  ['createdAfter', 'events.time', '>'],
  ['completeBefore', 'build.completion_time', '<'],
  ['completeAfter', 'build.completion_time', '>'],
  ['promotedBefore', 'build.promotion_time', '<'],
  ['promotedAfter', 'build.promotion_time', '>'],
]

const plainFilters: [argument: string, condition: string][] = [
  ['volumeID', 'volume.id = ?'],
  ['state', 'build.state = ?'],
  ['cgID', 'build.cg_id = ?'],
  ['draft', 'build.draft = ?'],
]

/** The conditions of listBuilds; null when a package or user that is not there is asked for. */
async function filters(call: Call, args: Args): Promise<Clause[] | null> {
  const where: Clause[] = []
  if (args['packageID'] !== null) {
    const found = await findPackage(call, args['packageID'] ?? null)
    if (!found) return null
    where.push(['package.id = ?', rowId(found)])
  }
  for (const [argument, column] of [
    ['userID', 'owner.id'],
    ['promoter', 'promoter.id'],
  ]) {
    const user = args[argument ?? ''] ?? null
    if (user === null) continue
    const found = await findUser(call, user)
    if (!found) return null
    where.push([`${column} = ?`, rowId(found)])
  }
  if (args['taskID'] === -1) where.push('build.task_id is not null')
  else if (args['taskID'] !== null) where.push(['build.task_id = ?', args['taskID']])
  for (const [argument, condition] of plainFilters)
    if (args[argument] !== null) where.push([condition, args[argument]])
  for (const [argument, column, operator] of timeFilters)
    if (args[argument]) where.push([`${column} ${operator} ?::timestamptz`, asTime(args[argument])])
  return [...where, ...patterns(args)]
}

function patterns(args: Args): Clause[] {
  const where: Clause[] = []
  if (args['prefix']) where.push(["package.name ilike ? || '%'", args['prefix']])
  const pattern = asText(args['pattern'])
  if (pattern) where.push([`${nvr} ilike ?`, searchPattern(pattern, 'glob')])
  const source = asText(args['source'])
  if (source !== null) where.push(['build.source ilike ?', searchPattern(source, 'glob')])
  return where
}

function ofType(args: Args): { from: string; where: Clause[] } {
  if (!args['type']) return { from: buildFrom, where: [] }
  const from = `${buildFrom} join build_types on build_types.build_id = build.id
    join btype on btype.id = build_types.btype_id`
  return { from, where: [['btype.name = ?', args['type']]] }
}

async function listBuilds(call: Call, args: Args): Promise<Value> {
  const opts = queryOpts(args['queryOpts'])
  const where = await filters(call, args)
  if (!where) return []
  const type = ofType(args)
  // A real hub reads its index backwards here: the newest builds come first.
  const order = 'build.id desc'
  const query: Query = {
    columns: buildColumns,
    order,
    from: type.from,
    where: [...where, ...type.where],
  }
  return select(call.db, query, opts)
}

async function averageDuration(call: Call, args: Args): Promise<Value> {
  const found = await findPackage(call, args['package'] ?? null)
  if (!found) return null
  const age = asNumber(args['age'])
  const recent = age === null ? '' : `and b.completion_time > now() - interval '${age} months'`
  const seconds = await call.db.value(
    `select extract(epoch from avg(b.completion_time - e.time))::float8
     from build b join events e on e.id = b.create_event
     where b.pkg_id = $1 and b.state = 1 and b.task_id is not null ${recent}`,
    [rowId(found)],
  )
  return seconds instanceof Double ? seconds : null
}

async function nextRelease(call: Call, args: Args): Promise<Value> {
  const info = isStruct(args['build_info']) ? args['build_info'] : {}
  const last = await call.db.value(
    `select b.release from build b join package p on p.id = b.pkg_id
     where p.name = $1 and b.version = $2 and b.state in (0, 1, 2) and not b.draft
     order by b.id desc limit 1`,
    [info['name'], info['version']],
  )
  const match = /^(\d+)(.*)$/.exec(asText(last) ?? '')
  return match ? `${Number(match[1]) + (asNumber(args['incr']) ?? 1)}${match[2]}` : '1'
}

export const buildMethods = reads({
  'getBuild(buildInfo, strict=False)': (call, { buildInfo, strict }) =>
    findBuild(call, buildInfo ?? null, strict === true),
  'listBuilds(packageID=None, userID=None, taskID=None, prefix=None, state=None, volumeID=None, source=None, createdBefore=None, createdAfter=None, completeBefore=None, completeAfter=None, type=None, typeInfo=None, queryOpts=None, pattern=None, cgID=None, draft=None, promotedBefore=None, promotedAfter=None, promoter=None)':
    listBuilds,
  'getAverageBuildDuration(package, age=None)': averageDuration,
  'getNextRelease(build_info, incr=1)': nextRelease,
  'findBuildID(X, strict=False)': async (call, { X, strict }) =>
    (await findBuild(call, X ?? null, strict === true))?.['id'] ?? null,
})
