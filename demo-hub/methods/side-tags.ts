import { newEvent } from '../builders/task-writes'
import { at, queryOpts } from '../db/select'
import { asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed } from '../hub/errors'
import { fromPlugin, reads, writes } from '../hub/registry'
import { hasPermission, needUser } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { findTag, findUser, rowId } from './lookup'
import { applyOpts } from './rows'

async function listSideTags(call: Call, args: Args): Promise<Value> {
  const base = args['basetag'] ? rowId(await findTag(call, args['basetag'], true)) : null
  const owner = args['user'] ? rowId(await findUser(call, args['user'], true)) : null
  const rows = await call.db.rows(
    `select tag.id, tag.name, trim(e.value::text) as user_id, users.name as user_name
     from tag_extra e join tag on tag.id = e.tag_id join tag_config c on c.tag_id = tag.id
     join users on users.id = (e.value::text)::int
     where e.key = 'sidetag_user_id' and ${at('e')} and ${at('c')}
       and ($1::int is null or users.id = $1)
       and ($2::int is null or exists (select 1 from tag_inheritance i
         where i.tag_id = tag.id and i.parent_id = $2 and ${at('i')}))
     order by tag.id`,
    [owner, base],
  )
  return applyOpts(rows, queryOpts(args['queryOpts']))
}

async function createSideTag(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const base = (await findTag(call, args['basetag'] ?? null, true)) ?? {}
  if (!pythonText(base['name']).endsWith('-build'))
    throw notAllowed(
      'policy violation (sidetag): only packagers may ask for side tags of build tags ' +
        '[rule: all :: deny only packagers may ask for side tags of build tags]',
    )
  const event = await newEvent(call.db)
  const next = Number(await call.db.value('select max(id) + 1 from tag'))
  const suffix = asText(args['suffix'])
  const name = `${pythonText(base['name'])}-side-${next}${suffix ? `-${suffix}` : ''}`
  const id = Number(await call.db.value('insert into tag (name) values ($1) returning id', [name]))
  await call.db.rows(
    'insert into tag_config (tag_id, arches, create_event, creator_id) values ($1, $2, $3, $4)',
    [id, base['arches'], event, user.id],
  )
  const extra: Struct = { sidetag: true, sidetag_user: user.name, sidetag_user_id: user.id }
  for (const [key, value] of Object.entries(extra))
    await call.db.rows(
      'insert into tag_extra (tag_id, key, value, create_event, creator_id) values ($1, $2, $3, $4, $5)',
      [id, key, JSON.stringify(value), event, user.id],
    )
  await call.db.rows(
    `insert into tag_inheritance (tag_id, parent_id, priority, create_event, creator_id)
     values ($1, $2, 0, $3, $4)`,
    [id, rowId(base), event, user.id],
  )
  const target = await call.db.value('insert into build_target (name) values ($1) returning id', [
    name,
  ])
  await call.db.rows(
    `insert into build_target_config (build_target_id, build_tag, dest_tag, create_event, creator_id)
     values ($1, $2, $2, $3, $4)`,
    [target, id, event, user.id],
  )
  return { name, id, task_id: null, request: null }
}

async function removeSideTag(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const tag = (await findTag(call, args['sidetag'] ?? null, true)) ?? {}
  const owner = await call.db.value(
    `select value::text from tag_extra where tag_id = $1 and key = 'sidetag_user_id'`,
    [rowId(tag)],
  )
  if (owner === null) throw genericError(`Not a sidetag: ${pythonText(tag['name'])}`)
  if (Number(owner) !== user.id && !(await hasPermission(call, 'admin')))
    throw notAllowed('This is not your sidetag')
  const event = await newEvent(call.db)
  for (const [table, column] of [
    ['tag_config', 'tag_id'],
    ['tag_inheritance', 'tag_id'],
    ['build_target_config', 'dest_tag'],
  ])
    await call.db.rows(
      `update ${table} set revoke_event = $2, revoker_id = $3
       where ${column} = $1 and revoke_event is null`,
      [rowId(tag), event, user.id],
    )
  return null
}

export const sideTagMethods = fromPlugin([
  ...reads({ 'listSideTags(basetag=None, user=None, queryOpts=None)': listSideTags }),
  ...writes({
    'createSideTag(basetag, debuginfo=False, suffix=None)': createSideTag,
    'removeSideTag(sidetag)': removeSideTag,
  }),
])
