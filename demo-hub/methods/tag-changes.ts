import { asNumber, asNumbers, needNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { callMethod } from '../hub/dispatch'
import { reads } from '../hub/registry'
import { fullInheritance } from './inheritance'
import { rowId, tagId } from './lookup'
import { isStruct, type Value } from '../xmlrpc/values'

const tagTables = [
  'tag_listing', 'tag_inheritance', 'tag_config', 'tag_packages', 'tag_external_repos',
  'tag_extra', 'group_package_listing', 'group_req_listing', 'group_config',
] // prettier-ignore

/** Every event that changed one of the tags or an external repo that they use. */
function eventsOf(tags: number[]): string {
  const ids = tags.join(',')
  const used = `(select external_repo_id from tag_external_repos where tag_id in (${ids}))`
  const sources = [
    ...tagTables.map((table) => `${table} where tag_id in (${ids})`),
    ...['external_repo_config', 'external_repo_data'].map(
      (table) => `${table} where external_repo_id in ${used}`,
    ),
  ]
  const sides = ['create_event', 'revoke_event']
  return sources
    .flatMap((source) => sides.map((side) => `select ${side} as event from ${source}`))
    .join(' union all ')
}

async function tree(
  call: Call,
  tag: number,
  inherit: boolean,
  event: number | null,
): Promise<number[]> {
  const links = inherit ? await fullInheritance(call, tag, event, false) : []
  return [tag, ...links.map((link) => Number(link['parent_id']))]
}

/** True when an event after this one changed a tag of the list (tag_changed_since_event). */
async function changedSince(call: Call, args: Args): Promise<boolean> {
  const tags = asNumbers(args['taglist'])
  if (tags.length === 0) return false
  const sql = `select 1 from (${eventsOf(tags)}) e where event > $1 limit 1`
  return (await call.db.value(sql, [needNumber(args['event'])])) !== null
}

/** The last event that changed a tag, or null (kojihub.py tag_last_change_event). */
async function lastChange(call: Call, args: Args): Promise<Value> {
  const info = await callMethod(call, 'getTag', [args['tag'] ?? null, true, 'auto'], {})
  const found = isStruct(info) ? info : {}
  const before = asNumber(args['before'])
  const deleted = asNumber(found['revoke_event'])
  if (before === null && deleted !== null) return deleted
  const tags = await tree(call, rowId(found), args['inherit'] === true, before)
  const last = await call.db.value(
    `select max(event) from (${eventsOf(tags)}) e where $1::int is null or event < $1`,
    [before],
  )
  return deleted === null || last === null ? last : Math.min(deleted, Number(last))
}

/** The first event after another that changed a tag, or null (tag_first_change_event). */
async function firstChange(call: Call, args: Args): Promise<Value> {
  const id = await tagId(call, args['tag'] ?? null)
  const after = asNumber(args['after'])
  if (after === null)
    return call.db.value('select min(create_event) from tag_config where tag_id = $1', [id])
  const tags = await tree(call, id, args['inherit'] === true, after)
  const sql = `select min(event) from (${eventsOf(tags)}) e where event > $1`
  return call.db.value(sql, [after])
}

export const tagChangeMethods = reads({
  'tagChangedSinceEvent(event, taglist)': changedSince,
  'tagLastChangeEvent(tag, before=None, inherit=True)': lastChange,
  'tagFirstChangeEvent(tag, after=None, inherit=True)': firstChange,
})
