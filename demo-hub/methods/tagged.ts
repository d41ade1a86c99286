import { at, selectRows, type Clause, type Query } from '../db/select'
import { asNumber, asText, asTexts } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { buildColumns } from './builds'
import { fullInheritance } from './inheritance'
import { findTag, rowId, tagId } from './lookup'
import { packageList } from './packages'

const unlisted = new Set([
  'source', 'extra', 'creation_ts', 'start_ts', 'completion_ts', 'promotion_ts', 'promotion_time',
]) // prettier-ignore

const buildMembers: Record<string, string> = {
  ...Object.fromEntries(Object.entries(buildColumns).filter(([name]) => !unlisted.has(name))),
  promotion_time: 'build.promotion_time',
  id: 'build.id',
  tag_id: 'tag.id',
  tag_name: 'tag.name',
  create_event: 'tag_listing.create_event',
}

const buildsFrom =
  'tag_listing join tag on tag.id = tag_listing.tag_id ' +
  'join build on build.id = tag_listing.build_id join events on events.id = build.create_event ' +
  'join package on package.id = build.pkg_id join volume on volume.id = build.volume_id ' +
  'join users owner on owner.id = build.owner ' +
  'left join users promoter on promoter.id = build.promoter'

interface Wish {
  tags: number[]
  where: Clause[]
  extra: boolean
  type: string | null
}

async function tagged(call: Call, wish: Wish): Promise<Struct[]> {
  const where: Clause[] = ['build.state = 1', ...wish.where]
  const typed = wish.type === null ? '' : ' join build_types on build_types.build_id = build.id'
  if (wish.type !== null) {
    const id = await call.db.value('select id from btype where name = $1', [wish.type])
    if (id === null) throw genericError(`unsupported build type: ${wish.type}`)
    where.push(['build_types.btype_id = ?', id])
  }
  const rows = await selectRows(call.db, {
    columns: wish.extra ? { ...buildMembers, extra: 'build.extra' } : buildMembers,
    from: buildsFrom + typed,
    where: [...where, [`tag_listing.tag_id in (${wish.tags.join(',')})`]],
    order: 'tag_listing.create_event desc, build.id desc',
  })
  const byTag = new Map<number, Struct[]>(wish.tags.map((tag) => [tag, []]))
  for (const row of rows) byTag.get(Number(row['tag_id']))?.push(row)
  return wish.tags.flatMap((tag) => byTag.get(tag) ?? [])
}

/** Builds in a tag, nearest tag and newest tagging first (kojihub.py readTaggedBuilds). */
export async function taggedBuilds(call: Call, args: Args, tag: number): Promise<Struct[]> {
  const event = asNumber(args['event'])
  const parents = args['inherit'] ? await fullInheritance(call, tag, event, false) : []
  const where: Clause[] = [at('tag_listing', event)]
  if (args['package']) where.push(['package.name = ?', args['package']])
  if (args['owner']) where.push(['owner.name = ?', args['owner']])
  if (args['prefix']) where.push(["package.name ilike ? || '%'", args['prefix']])
  if (args['draft'] !== null && args['draft'] !== undefined)
    where.push(['build.draft = ?', args['draft']])
  const tags = [tag, ...parents.map((link) => Number(link['parent_id']))]
  const rows = await tagged(call, {
    tags,
    where,
    extra: args['extra'] === true,
    type: asText(args['type']),
  })
  const listed = await packageList(call, { tag, event, inherit: true, owners: false })
  const open = new Set(listed.filter((row) => !row['blocked']).map((row) => row['package_id']))
  const limit = args['latest'] === true ? 1 : (asNumber(args['latest']) ?? 0)
  const seen = new Map<Value | undefined, number>()
  return rows.filter((row) => {
    if (!open.has(row['package_id'])) return false
    const count = (seen.get(row['package_id']) ?? 0) + 1
    seen.set(row['package_id'], count)
    return limit === 0 || count <= limit
  })
}

async function listTagged(call: Call, args: Args): Promise<Value> {
  const { tag = null, strict, event } = args
  const found = await findTag(call, tag, strict === true, asNumber(event))
  return found ? taggedBuilds(call, args, rowId(found)) : []
}

/** What was tagged belongs to the builds that the package list lets through, tag by tag. */
async function contents(
  call: Call,
  args: Args,
  query: Query,
): Promise<[contents: Struct[], builds: Struct[]] | []> {
  const { tag = null, strict, event } = args
  const found = await findTag(call, tag, strict === true, asNumber(event))
  if (!found) return []
  const builds = await taggedBuilds(call, args, rowId(found))
  const ids = [...new Set(builds.map((build) => Number(build['build_id'])))]
  const where: Clause[] = [...(query.where ?? []), ['build_id = any(?::int[])', ids]]
  const rows = await selectRows(call.db, { ...query, where })
  const position = new Map(ids.map((id, index) => [id, index]))
  const place = (row: Struct) => position.get(Number(row['build_id'])) ?? 0
  return [rows.toSorted((a, b) => place(a) - place(b)), builds]
}

const own = (table: string, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `${table}.${name}`]))

async function taggedRpms(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const arches = asTexts(args['arch'])
  if (arches.length > 0)
    where.push([`rpminfo.arch in (${arches.map(() => '?').join(',')})`, ...arches])
  if (args['draft'] !== null) where.push(['rpminfo.draft = ?', args['draft']])
  const signed = args['rpmsigs'] === true
  const columns = {
    ...own('rpminfo', 'name', 'version', 'release', 'arch', 'id', 'epoch', 'draft', 'payloadhash'),
    ...own('rpminfo', 'size', 'buildtime', 'buildroot_id', 'build_id', 'metadata_only'),
    ...(signed ? own('rpmsigs', 'sigkey') : {}),
    ...(args['extra'] === true ? own('rpminfo', 'extra') : {}),
  }
  const from = signed ? 'rpminfo left join rpmsigs on rpmsigs.rpm_id = rpminfo.id' : 'rpminfo'
  return contents(call, { ...args, extra: false }, { columns, from, where, order: 'rpminfo.id' })
}

async function taggedArchives(call: Call, args: Args): Promise<Value> {
  const type = asText(args['type'])
  if (type !== null && type !== 'maven' && type !== 'win')
    throw genericError(`unsupported archive type: ${type}`)
  const columns = {
    ...own('archiveinfo', 'id', 'type_id', 'btype_id', 'build_id', 'buildroot_id', 'filename'),
    ...own('archiveinfo', 'size', 'checksum', 'checksum_type', 'metadata_only'),
    btype: 'btype.name',
    ...(args['extra'] === true ? own('archiveinfo', 'extra') : {}),
  }
  const from = 'archiveinfo join btype on btype.id = archiveinfo.btype_id'
  return contents(call, { ...args, extra: false }, { columns, from, order: 'archiveinfo.id' })
}

export const taggedMethods = reads({
  'listTaggedRPMS(tag, event=None, inherit=False, latest=False, package=None, arch=None, rpmsigs=False, owner=None, type=None, strict=True, extra=True, draft=None)':
    taggedRpms,
  'getLatestRPMS(tag, package=None, arch=None, event=None, rpmsigs=False, type=None, draft=None)': (
    call,
    args,
  ) => taggedRpms(call, { ...args, latest: true, extra: true, strict: true }),
  'listTaggedArchives(tag, event=None, inherit=False, latest=False, package=None, type=None, strict=True, extra=True)':
    taggedArchives,
  'listTagged(tag, event=None, inherit=False, prefix=None, latest=False, package=None, owner=None, type=None, strict=True, extra=False, draft=None)':
    listTagged,
  'getLatestBuilds(tag, event=None, package=None, type=None, draft=None)': async (call, args) =>
    taggedBuilds(call, { ...args, latest: true }, await tagId(call, args['tag'] ?? null)),
})
