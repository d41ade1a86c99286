import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { queryOpts } from '../db/select'
import { materializeBuild, materializeTask } from '../builders/materialize'
import { asNumber, asText, asTexts, asTime, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { checksum } from '../hub/checksum'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { readRpm, type RpmHeader } from '../rpm/read-rpm'
import { dependencyKinds, rpmTags, type RpmTagName } from '../rpm/tags'
import type { Struct, Value } from '../xmlrpc/values'
import { findBuild } from './builds'
import { rowId } from './lookup'
import { applyOpts } from './rows'
import { findRpm, rpmsOfBuild } from './rpms'

/** The bytes of an RPM of a build; null for one of an external repo or without a file. */
async function fileOfRpm(call: Call, rpm: Struct | null): Promise<Buffer | null> {
  const id = asNumber(rpm?.['build_id'])
  if (!rpm || id === null) return null
  const directory = await materializeBuild(call.hub, call.db, id)
  const file = `${pythonText(rpm['name'])}-${pythonText(rpm['version'])}-${pythonText(rpm['release'])}.${pythonText(rpm['arch'])}.rpm`
  return directory
    ? readFile(join(directory, pythonText(rpm['arch']), file)).catch(() => null)
    : null
}

async function headerOfRpm(call: Call, info: Value, strict: boolean): Promise<RpmHeader | null> {
  const bytes = await fileOfRpm(call, await findRpm(call, info, strict))
  return bytes ? readRpm(bytes) : null
}

const checksumTypes = new Set(['md5', 'sha1', 'sha256', 'adler32'])

/** Checksums of an RPM's file by signing key, '' for the unsigned one (getRPMChecksums). */
async function checksums(call: Call, args: Args): Promise<Value> {
  const id = args['rpm_id']
  if (typeof id !== 'number') throw genericError('rpm_id must be an integer')
  const rpm = await findRpm(call, id, true)
  const wanted = args['checksum_types'] ?? null
  if (wanted !== null && !Array.isArray(wanted)) throw genericError('checksum_type must be a list')
  const types = wanted === null || wanted.length === 0 ? ['md5', 'sha256'] : wanted.map(pythonText)
  for (const type of types)
    if (!checksumTypes.has(type)) throw genericError(`Checksum_type ${type} isn't supported`)
  const bytes = await fileOfRpm(call, rpm)
  const keys = await call.db.rows('select sigkey from rpmsigs where rpm_id = $1', [id])
  const sums = Object.fromEntries(
    types.map((type) => [type, bytes ? checksumOf(type, bytes) : null]),
  )
  return Object.fromEntries(keys.map((row) => [pythonText(row['sigkey']), sums]))
}

function checksumOf(type: string, bytes: Buffer): string {
  return type === 'sha1' ? createHash('sha1').update(bytes).digest('hex') : checksum(type, bytes)
}

async function headerOfTask(call: Call, task: number, path: string): Promise<RpmHeader | null> {
  if (path.startsWith('/') || path.includes('../')) throw genericError(`Invalid filepath: ${path}`)
  await materializeTask(call.hub, call.db, task)
  const bytes = await readFile(normalize(join(call.hub.topdir.task(task), path))).catch(() => null)
  return bytes ? readRpm(bytes) : null
}

async function findHeader(call: Call, args: Args): Promise<RpmHeader | null> {
  const task = asNumber(args['taskID'])
  if (task !== null) return headerOfTask(call, task, asText(args['filepath']) ?? '')
  if (args['rpmID'] === null)
    throw genericError('either rpmID or taskID and filepath must be specified')
  return headerOfRpm(call, args['rpmID'] ?? null, args['strict'] === true)
}

const listTags = new Set<RpmTagName>([
  'changelogtime', 'changelogname', 'changelogtext', 'exclusivearch', 'excludearch', 'buildarchs',
  'providename', 'provideversion', 'requirename', 'requireversion', 'basenames', 'dirnames',
]) // prettier-ignore

function headerField(header: RpmHeader, name: string): Value {
  const tag = name.toLowerCase()
  if (!isTag(tag)) throw genericError(`unknown rpm header field ${name}`)
  if (listTags.has(tag)) return tag === 'changelogtime' ? header.numbers(tag) : header.texts(tag)
  return header.text(tag) ?? header.number(tag)
}

function isTag(name: string): name is RpmTagName {
  return Object.hasOwn(rpmTags, name)
}

async function headers(call: Call, args: Args): Promise<Value> {
  const header = await findHeader(call, args)
  if (!header) return {}
  return Object.fromEntries(
    asTexts(args['headers']).map((name) => [name, headerField(header, name)]),
  )
}

async function dependencies(call: Call, args: Args): Promise<Value> {
  const header = await headerOfRpm(call, args['rpmID'] ?? null, args['strict'] === true)
  if (!header) return []
  const wanted = asNumber(args['depType'])
  const rows = dependencyKinds.flatMap((kind, type) => {
    if (wanted !== null && wanted !== type) return []
    const versions = header.texts(`${kind}version`)
    const flags = header.numbers(`${kind}flags`)
    return header.texts(`${kind}name`).map((name, index): Struct => {
      return { name, version: versions[index] ?? '', flags: flags[index] ?? 0, type }
    })
  })
  return applyOpts(rows, queryOpts(args['queryOpts']))
}

function fileRows(header: RpmHeader): Struct[] {
  const column = (name: 'filesizes' | 'fileflags' | 'filemtimes' | 'filemodes') =>
    header.numbers(name)
  const directories = header.texts('dirnames')
  const directory = header.numbers('dirindexes')
  const digests = header.texts('filedigests')
  const [sizes, flags] = [column('filesizes'), column('fileflags')]
  const [mtimes, modes] = [column('filemtimes'), column('filemodes')]
  return header.texts('basenames').map((base, index) => ({
    name: `${directories[directory[index] ?? 0] ?? ''}${base}`,
    digest: digests[index] ?? '',
    digest_algo: 'sha256',
    md5: digests[index] ?? '',
    size: sizes[index] ?? 0,
    flags: flags[index] ?? 0,
    user: 'root',
    group: 'root',
    mtime: mtimes[index] ?? 0,
    mode: modes[index] ?? 0,
  }))
}

/** One file of an RPM; {} or, when strict, GenericError without one (getRPMFile). */
async function rpmFile(call: Call, args: Args): Promise<Value> {
  const { rpmID = null, filename, strict } = args
  const rpm = await findRpm(call, rpmID, strict === true)
  const refuse = (words: string): Struct => {
    if (strict) throw genericError(words)
    return {}
  }
  if (!rpm) return {}
  if (rpm['build_id'] === null)
    return refuse(`Can not get RPM file, because RPM: ${pythonText(rpmID)} is not internal`)
  const bytes = await fileOfRpm(call, rpm)
  if (!bytes) return refuse(`RPM package file of ${pythonText(rpmID)} doesn't exist`)
  const row = fileRows(readRpm(bytes)).find((file) => file['name'] === filename)
  if (!row) return refuse(`No file: ${pythonText(filename)} found in RPM: ${pythonText(rpmID)}`)
  return { rpm_id: rpm['id'] ?? null, ...row }
}

/** The source package's header: of a build, or a task's file. */
async function changelogHeader(call: Call, args: Args): Promise<RpmHeader | null> {
  if (args['taskID'] !== null || args['buildID'] === null)
    return findHeader(call, { ...args, rpmID: null })
  const build = await findBuild(call, args['buildID'] ?? null, args['strict'] === true)
  if (!build) return null
  const source = (await rpmsOfBuild(call, rowId(build))).find((rpm) => rpm['arch'] === 'src')
  return source ? headerOfRpm(call, source['id'] ?? null, false) : null
}

async function changelog(call: Call, args: Args): Promise<Value> {
  const header = await changelogHeader(call, args)
  if (!header) return []
  const [names, texts] = [header.texts('changelogname'), header.texts('changelogtext')]
  const [before, after] = [asTime(args['before']), asTime(args['after'])].map((time) =>
    time === null ? null : Date.parse(time) / 1000,
  )
  const author = asText(args['author'])
  const rows = header
    .numbers('changelogtime')
    .map((time, index): Struct => {
      const date = new Date(time * 1000).toISOString().slice(0, 19).replace('T', ' ')
      return { date, date_ts: time, author: names[index] ?? '', text: texts[index] ?? '' }
    })
    .filter((row) => {
      const time = Number(row['date_ts'])
      if (author !== null && row['author'] !== author) return false
      return (before ?? Infinity) > time && (after ?? -Infinity) < time
    })
  return applyOpts(rows, queryOpts(args['queryOpts']))
}

export const rpmHeaderMethods = reads({
  'getRPMHeaders(rpmID=None, taskID=None, filepath=None, headers=None, strict=False)': headers,
  'getRPMDeps(rpmID, depType=None, queryOpts=None, strict=False)': dependencies,
  'listRPMFiles(rpmID, queryOpts=None)': async (call, args) => {
    const header = await headerOfRpm(call, args['rpmID'] ?? null, false)
    return header ? applyOpts(fileRows(header), queryOpts(args['queryOpts'])) : []
  },
  'getRPMChecksums(rpm_id, checksum_types=None, cacheonly=False)': checksums,
  'getRPMFile(rpmID, filename, strict=False)': rpmFile,
  'getChangelogEntries(buildID=None, taskID=None, filepath=None, author=None, before=None, after=None, queryOpts=None, strict=False)':
    changelog,
})
