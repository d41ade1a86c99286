import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { materializeBuild } from '../builders/materialize'
import { asNumber, asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { buildPath } from '../hub/topdir'
import { readTarball } from '../packages/tarball'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findBuild, needBuild } from './builds'
import { rowId } from './lookup'
import { applyOpts } from './rows'

const own = [
  'id', 'build_id', 'buildroot_id', 'checksum', 'checksum_type', 'extra', 'filename',
  'metadata_only', 'size', 'type_id', 'btype_id',
] // prettier-ignore
const columns: Record<string, string> = {
  ...Object.fromEntries(own.map((name) => [name, `archiveinfo.${name}`])),
  btype: 'btype.name',
  compression_type: 'archivetype.compression_type',
  type_name: 'archivetype.name',
  type_description: 'archivetype.description',
  type_extensions: 'archivetype.extensions',
}
const from =
  'archiveinfo join archivetype on archivetype.id = archiveinfo.type_id ' +
  'join btype on btype.id = archiveinfo.btype_id'

async function listArchives(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const query: Query = { columns: { ...columns }, from, where, order: 'archiveinfo.filename' }
  if (args['buildID'] !== null) where.push(['archiveinfo.build_id = ?', args['buildID']])
  if (args['buildrootID'] !== null)
    where.push(['archiveinfo.buildroot_id = ?', args['buildrootID']])
  if (args['componentBuildrootID'] !== null) {
    query.columns['component_buildroot_id'] = 'used.buildroot_id'
    query.columns['project'] = 'used.project_dep'
    query.from += ' join buildroot_archives used on used.archive_id = archiveinfo.id'
    where.push(['used.buildroot_id = ?', args['componentBuildrootID']])
  }
  if (args['imageID'] !== null) {
    query.from += ' join archive_components part on part.component_id = archiveinfo.id'
    where.push(['part.archive_id = ?', args['imageID']])
  }
  if (args['hostID'] !== null) {
    query.columns['host_id'] = 'buildroot.host_id'
    query.from += ' join buildroot on buildroot.id = archiveinfo.buildroot_id'
    where.push(['buildroot.host_id = ?', args['hostID']])
  }
  if (args['archiveID'] !== null) where.push(['archiveinfo.id = ?', args['archiveID']])
  for (const name of ['filename', 'size', 'checksum', 'checksum_type'])
    if (args[name] !== null) where.push([`archiveinfo.${name} = ?`, args[name]])
  const type = asText(args['type'])
  if (type !== null) {
    const known = await call.db.value('select id from btype where name = $1', [type])
    if (known === null) throw genericError(`unsupported archive type: ${type}`)
    where.push(['btype.name = ?', type])
    if (type === 'image') query.columns['arch'] = 'archiveinfo.arch'
  }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

async function getArchive(call: Call, args: Args): Promise<Value> {
  const id = asNumber(args['archive_id'])
  const [row] = await selectRows(call.db, {
    columns: { ...columns, arch: 'archiveinfo.arch' },
    from,
    where: [['archiveinfo.id = ?', id]],
  })
  if (row) return { ...row, rootid: true }
  if (args['strict']) throw genericError(`No such archive: ${id}`)
  return null
}

/** The files in an archive; [] for a type that the hub does not expand (list_archive_files). */
async function archiveFiles(call: Call, id: Value, strict: boolean): Promise<Struct[]> {
  const row = (await getArchive(call, { archive_id: id, strict: true })) ?? {}
  const archive = isStruct(row) ? row : {}
  if (archive['compression_type'] !== 'tar') {
    if (strict) throw genericError(`Unsupported archive type: ${pythonText(archive['type_name'])}`)
    return []
  }
  const build = Number(archive['build_id'])
  const directory = await materializeBuild(call.hub, call.db, build)
  const path = join(directory ?? '', 'images', pythonText(archive['filename']))
  const bytes = await readFile(path).catch(() => null)
  return bytes ? readTarball(bytes).map((member) => ({ archive_id: id, ...member })) : []
}

async function archiveFile(call: Call, args: Args): Promise<Value> {
  const { archive_id: id = null, filename, strict } = args
  const files = await archiveFiles(call, id, strict === true)
  const found = files.find((file) => file['name'] === filename)
  if (!found && strict)
    throw genericError(`No such file: ${pythonText(filename)} in archive#${pythonText(id)}`)
  return found ?? null
}

const typeColumns = Object.fromEntries(
  ['id', 'name', 'description', 'extensions', 'compression_type'].map((name) => [name, name]),
)

async function archiveType(call: Call, args: Args): Promise<Value> {
  const extension = asText(args['filename'])?.split('.').at(-1)
  const where: Clause[] = []
  if (args['type_id'] !== null) where.push(['id = ?', args['type_id']])
  else if (args['type_name'] !== null) where.push(['name = ?', args['type_name']])
  else where.push(["? = any(string_to_array(extensions, ' '))", extension ?? ''])
  const rows = await selectRows(call.db, { columns: typeColumns, from: 'archivetype', where })
  if (!rows[0] && args['strict']) throw genericError('unsupported file extension')
  return rows[0] ?? null
}

async function buildType(call: Call, args: Args): Promise<Value> {
  const build = await findBuild(call, args['buildInfo'] ?? null, args['strict'] === true)
  if (!build) return null
  const rows = await call.db.rows(
    `select btype.name from build_types join btype on btype.id = build_types.btype_id
     where build_id = $1 order by btype.id`,
    [rowId(build)],
  )
  const info = (name: Value | undefined): Value =>
    name === 'rpm' ? null : { build_id: rowId(build) }
  return Object.fromEntries(rows.map(({ name }) => [pythonText(name), info(name)]))
}

/** The log files of a complete build (kojihub.py get_build_logs). */
async function buildLogs(call: Call, args: Args): Promise<Value> {
  const build = await needBuild(call, args['build'] ?? null)
  const directory = await materializeBuild(call.hub, call.db, rowId(build))
  if (!directory) return []
  const logs = join(directory, 'data/logs')
  const entries = await readdir(logs, { withFileTypes: true, recursive: true }).catch(() => [])
  const { name, version, release } = build
  const base = buildPath({
    name: pythonText(name),
    version: pythonText(version),
    release: pythonText(release),
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry): Struct => {
      const dir = relative(logs, entry.parentPath) || '.'
      return { name: entry.name, dir, path: `${base}/data/logs/${dir}/${entry.name}` }
    })
}

export const archiveMethods = reads({
  'listArchives(buildID=None, buildrootID=None, componentBuildrootID=None, hostID=None, type=None, filename=None, size=None, checksum=None, checksum_type=None, typeInfo=None, queryOpts=None, imageID=None, archiveID=None, strict=False)':
    listArchives,
  'getArchive(archive_id, strict=False)': getArchive,
  'listArchiveFiles(archive_id, queryOpts=None, strict=False)': async (call, args) =>
    applyOpts(
      await archiveFiles(call, args['archive_id'] ?? null, args['strict'] === true),
      queryOpts(args['queryOpts']),
    ),
  'getArchiveFile(archive_id, filename, strict=False)': archiveFile,
  'getArchiveType(filename=None, type_name=None, type_id=None, strict=False)': archiveType,
  'getArchiveTypes()': (call) =>
    selectRows(call.db, { columns: typeColumns, from: 'archivetype', order: 'id' }),
  'getBuildType(buildInfo, strict=False)': buildType,
  'getBuildLogs(build)': buildLogs,
})
