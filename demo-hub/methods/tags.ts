import { at, queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { asList, asNumber, asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { findBuild } from './builds'
import { fullInheritance, inheritanceData } from './inheritance'
import { findEntry, findPackage, findTag, rowId, tagColumns, tagFrom, tagId } from './lookup'
import { searchPattern } from './patterns'

/** Extra settings of one tag; with blocked as [blocked, value] pairs, blocked ones too. */
export async function tagExtra(
  call: Call,
  id: number,
  event: number | null,
  blocked = false,
): Promise<Struct> {
  const rows = await call.db.rows(
    `select key, value, value is null as blocked from tag_extra
     where tag_id = $1 and ${at('tag_extra', event)}`,
    [id],
  )
  const kept = rows.filter((row) => blocked || row['blocked'] !== true)
  const entries = kept.map((row): [string, Value] => {
    const { key, value = null, blocked: isBlocked = null } = row
    return [pythonText(key), blocked ? [isBlocked, value] : value]
  })
  return Object.fromEntries(entries)
}

async function deletedTag(call: Call, info: Value, blocked: boolean): Promise<Value> {
  const where: Clause[] = [[typeof info === 'number' ? 'tag.id = ?' : 'tag.name = ?', info]]
  const columns = { ...tagColumns, revoke_event: 'tag_config.revoke_event' }
  const order = 'tag_config.revoke_event desc'
  const [row] = await selectRows(call.db, { columns, from: tagFrom, where, order }, { limit: 1 })
  if (!row) return null
  const event = (asNumber(row['revoke_event']) ?? 1) - 1
  const extra = await tagExtra(call, rowId(row), event, blocked)
  return { ...row, extra, query_event: event }
}

/** A tag with its extra settings (kojihub.py get_tag); event 'auto' finds deleted ones too. */
async function getTag(call: Call, args: Args): Promise<Value> {
  const { tagInfo = null, strict, event, blocked } = args
  const auto = event === 'auto'
  const when = asNumber(event)
  const row = await findTag(call, tagInfo, strict === true && !auto, when)
  if (!row) return auto ? deletedTag(call, tagInfo, blocked === true) : null
  return { ...row, extra: await tagExtra(call, rowId(row), when, blocked === true) }
}

/** The settings that are not blocked, out of [blocked, value] pairs. */
function open(extra: Struct): Struct {
  const pairs = Object.entries(extra).map(([key, pair]) => [key, asList(pair)] as const)
  const kept = pairs.filter(([, [blocked]]) => blocked !== true)
  return Object.fromEntries(kept.map(([key, [, value]]) => [key, value ?? null]))
}

/** A tag with what it inherits: extra settings and arches (kojihub.py get_build_config). */
export async function buildConfig(call: Call, tag: Value, event: number | null): Promise<Struct> {
  const config: Struct = { ...(await findTag(call, tag, true, event)) }
  const id = rowId(config)
  const extra = await tagExtra(call, id, event, true)
  const inherited: Struct = {}
  let arches: Value = null
  for (const link of await fullInheritance(call, id, event, false)) {
    if (link['noconfig']) continue
    const parent = (await findTag(call, link['parent_id'] ?? null, true, event)) ?? {}
    const from = { id: parent['id'] ?? null, name: parent['name'] ?? null }
    if (config['arches'] === null && parent['arches'] !== null) {
      config['arches'] = parent['arches'] ?? null
      arches = from
    }
    for (const [key, value] of Object.entries(await tagExtra(call, rowId(parent), event, true)))
      if (!Object.hasOwn(extra, key)) {
        extra[key] = value
        inherited[key] = from
      }
  }
  return { ...config, extra: open(extra), config_inheritance: { extra: inherited, arches } }
}

async function listTags(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = [at('tag_config')]
  const query: Query = { columns: { ...tagColumns }, from: tagFrom, where, order: 'tag.id' }
  if (args['build'] !== null) {
    const build = await findBuild(call, args['build'] ?? null)
    if (!build) throw genericError(`No such build: ${pythonText(args['build'])}`)
    query.from += ' join tag_listing on tag_listing.tag_id = tag.id'
    where.push(at('tag_listing'), ['tag_listing.build_id = ?', rowId(build)])
  } else if (args['package'] !== null) {
    const found = await findPackage(call, args['package'] ?? null)
    if (!found) throw genericError(`No such package: ${pythonText(args['package'])}`)
    query.from += ` join tag_packages on tag_packages.tag_id = tag.id
      join users on users.id = tag_packages.owner`
    where.push(at('tag_packages'), ['tag_packages.package_id = ?', rowId(found)])
    query.columns['owner_id'] = 'users.id'
    query.columns['owner_name'] = 'users.name'
    query.columns['blocked'] = 'tag_packages.blocked'
    query.columns['extra_arches'] = 'tag_packages.extra_arches'
  }
  const pattern = asText(args['pattern'])
  if (pattern) where.push(['tag.name ilike ?', searchPattern(pattern, 'glob')])
  return select(call.db, query, queryOpts(args['queryOpts']))
}

export const tagMethods = reads({
  'getTag(tagInfo, strict=False, event=None, blocked=False)': getTag,
  'getTagID(info, strict=False, create=False)': async (call, { info, strict }) =>
    (await findEntry(call, 'tag', info ?? null, strict === true))?.['id'] ?? null,
  'listTags(build=None, package=None, perms=True, queryOpts=None, pattern=None)': listTags,
  'getBuildConfig(tag, event=None)': (call, { tag, event }) =>
    buildConfig(call, tag ?? null, asNumber(event)),
  'getFullInheritance(tag, event=None, reverse=False, **kwargs)': async (call, args) => {
    const event = asNumber(args['event'])
    const id = await tagId(call, args['tag'] ?? null)
    return fullInheritance(call, id, event, args['reverse'] === true)
  },
  'getInheritanceData(tag, event=None)': async (call, { tag, event }) => {
    const id = await tagId(call, tag ?? null)
    return inheritanceData(call, id, asNumber(event))
  },
})
