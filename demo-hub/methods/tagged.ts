import { at, selectRows, type Clause } from '../db/select'
import { asNumber, asText } from '../hub/arguments'
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

const columns: Record<string, string> = {
  ...Object.fromEntries(Object.entries(buildColumns).filter(([name]) => !unlisted.has(name))),
  promotion_time: 'build.promotion_time',
  id: 'build.id',
  tag_id: 'tag.id',
  tag_name: 'tag.name',
  create_event: 'tag_listing.create_event',
}

const from =
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
    columns: wish.extra ? { ...columns, extra: 'build.extra' } : columns,
    from: from + typed,
    where: [...where, [`tag_listing.tag_id in (${wish.tags.join(',')})`]],
    order: 'tag_listing.create_event desc, build.id desc',
  })
  return wish.tags.flatMap((tag) => rows.filter((row) => row['tag_id'] === tag))
}

/** Builds in a tag, nearest tag and newest tagging first (kojihub.py readTaggedBuilds). */
async function taggedBuilds(call: Call, args: Args, tag: number): Promise<Struct[]> {
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

export const taggedMethods = reads({
  'listTagged(tag, event=None, inherit=False, prefix=None, latest=False, package=None, owner=None, type=None, strict=True, extra=False, draft=None)':
    listTagged,
  'getLatestBuilds(tag, event=None, package=None, type=None, draft=None)': async (call, args) =>
    taggedBuilds(call, { ...args, latest: true }, await tagId(call, args['tag'] ?? null)),
})
