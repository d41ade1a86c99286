import { queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { asNumber, asText, asTexts, pythonRepr, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findBuild, needBuild } from './builds'
import { rowId } from './lookup'

const names = [
  'id', 'name', 'version', 'release', 'epoch', 'arch', 'build_id', 'buildroot_id', 'buildtime',
  'draft', 'external_repo_id', 'extra', 'metadata_only', 'payloadhash', 'size',
] // prettier-ignore

/** Members of an RPM in getRPM. */
const rpmColumns: Record<string, string> = {
  ...Object.fromEntries(names.map((name) => [name, `rpminfo.${name}`])),
  external_repo_name: 'external_repo.name',
}
const listColumns = {
  ...rpmColumns,
  nvr: "rpminfo.name || '-' || rpminfo.version || '-' || rpminfo.release",
}
const from = 'rpminfo join external_repo on external_repo.id = rpminfo.external_repo_id'

/** Splits name-version-release.arch, with or without .rpm. */
function parseNvra(text: string): Clause[] {
  const match = /^(.+)-([^-]+)-([^-]+)\.([^.-]+)$/.exec(text.replace(/\.rpm$/, ''))
  if (!match) throw genericError(`Invalid type for rpminfo: ${text}`)
  const [, name, version, release, arch] = match
  return [
    ['rpminfo.name = ?', name],
    ['rpminfo.version = ?', version],
    ['rpminfo.release = ?', release],
    ['rpminfo.arch = ?', arch],
  ]
}

/** An RPM by id, N-V-R.A or struct (kojihub.py get_rpm). */
export async function findRpm(call: Call, info: Value, strict = false): Promise<Struct | null> {
  const id = asNumber(isStruct(info) ? info['id'] : info)
  const text = isStruct(info)
    ? `${pythonText(info['name'])}-${pythonText(info['version'])}-${pythonText(info['release'])}.${pythonText(info['arch'])}`
    : (asText(info) ?? '')
  const where: Clause[] = id === null ? parseNvra(text) : [['rpminfo.id = ?', id]]
  const rows = await selectRows(call.db, { columns: rpmColumns, from, where })
  if (!rows[0] && strict) throw genericError(`No such rpm: ${pythonRepr(info)}`)
  return rows[0] ?? null
}

/** All RPMs of a build. */
export async function rpmsOfBuild(call: Call, build: number): Promise<Struct[]> {
  const where: Clause[] = [['rpminfo.build_id = ?', build]]
  return selectRows(call.db, { columns: listColumns, from, where, order: 'rpminfo.id' })
}

async function listRpms(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const query: Query = { columns: { ...listColumns }, from, where, order: 'rpminfo.id' }
  if (args['buildID'] !== null) {
    const build = await findBuild(call, args['buildID'] ?? null, true)
    where.push(['rpminfo.build_id = ?', rowId(build)])
  }
  if (args['buildrootID'] !== null) where.push(['rpminfo.buildroot_id = ?', args['buildrootID']])
  if (args['componentBuildrootID'] !== null) {
    query.columns['component_buildroot_id'] = 'listing.buildroot_id'
    query.columns['is_update'] = 'listing.is_update'
    query.from += ' join buildroot_listing listing on listing.rpm_id = rpminfo.id'
    where.push(['listing.buildroot_id = ?', args['componentBuildrootID']])
  }
  if (args['imageID'] !== null) {
    query.from += ' join archive_rpm_components part on part.rpm_id = rpminfo.id'
    where.push(['part.archive_id = ?', args['imageID']])
  }
  if (args['hostID'] !== null) {
    query.from += ' join buildroot on buildroot.id = rpminfo.buildroot_id'
    where.push(['buildroot.host_id = ?', args['hostID']])
  }
  const arches = asTexts(args['arches'])
  if (arches.length > 0)
    where.push([`rpminfo.arch in (${arches.map(() => '?').join(',')})`, ...arches])
  if (args['draft'] !== null) where.push(['rpminfo.draft = ?', args['draft']])
  return select(call.db, query, queryOpts(args['queryOpts']))
}

export const rpmMethods = reads({
  'getRPM(rpminfo, strict=False, multi=False)': async (call, { rpminfo = null, strict, multi }) => {
    const row = await findRpm(call, rpminfo, strict === true)
    if (!multi) return row
    return row ? [row] : []
  },
  'listRPMs(buildID=None, buildrootID=None, imageID=None, componentBuildrootID=None, hostID=None, arches=None, queryOpts=None, draft=None)':
    listRpms,
  'listBuildRPMs(build)': async (call, { build }) =>
    rpmsOfBuild(call, rowId(await needBuild(call, build ?? null))),
  'queryRPMSigs(rpm_id=None, sigkey=None, queryOpts=None)': (call, args) => {
    const where: Clause[] = []
    if (args['rpm_id'] !== null) where.push(['rpm_id = ?', args['rpm_id']])
    if (args['sigkey'] !== null) where.push(['sigkey = ?', args['sigkey']])
    const columns = { rpm_id: 'rpm_id', sigkey: 'sigkey', sighash: 'sighash' }
    return select(call.db, { columns, from: 'rpmsigs', where }, queryOpts(args['queryOpts']))
  },
})
