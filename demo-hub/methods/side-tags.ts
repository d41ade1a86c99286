import { changesOf } from '../builders/versioned'
import { at, queryOpts } from '../db/select'
import { asText, asTexts, pythonRepr, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError, notAllowed } from '../hub/errors'
import { assertPolicy } from '../hub/policy'
import { fromPlugin, reads, writes } from '../hub/registry'
import { hasPermission, needUser } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { inheritanceData } from './inheritance'
import { findTag, findTarget, findUser, rowId } from './lookup'
import { applyOpts } from './rows'
import { createTag, deleteTag, editTag } from './tag-config'
import { tagExtra } from './tags'
import { createTarget } from './target-writes'

/** Koji's setting allowed_suffixes of the plugin. */
const suffixes = new Set(['test', 'bootstrap'])

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
  const suffix = asText(args['suffix'])
  if (suffix && !suffixes.has(suffix))
    throw genericError(`${suffix} suffix is not allowed for sidetag`)
  const user = needUser(call)
  const base = (await findTag(call, args['basetag'] ?? null, true)) ?? {}
  await assertPolicy(call, 'sidetag', { tag: rowId(base) })
  // As on a real hub one number is lost, so that the name tells the id that the tag will get.
  const next = Number(await call.db.value(`select nextval('tag_id_seq')`)) + 1
  const name = `${pythonText(base['name'])}-side-${next}${suffix ? `-${suffix}` : ''}`
  const own = { sidetag: true, sidetag_user: user.name, sidetag_user_id: user.id }
  const extra = args['debuginfo'] ? { ...own, with_debuginfo: true } : own
  const write = changesOf(call)
  const { arches = null } = base
  const id = await createTag(call, write, { name, parent: rowId(base), arches, extra })
  await createTarget(call, write, { name, build_tag: id, dest_tag: id })
  return { name, id, task_id: null, request: null }
}

/** A side tag of who calls, or any for an admin. Throws GenericError and ActionNotAllowed. */
async function ownSideTag(call: Call, info: Value | undefined): Promise<Struct> {
  const user = needUser(call)
  const tag = (await findTag(call, info ?? null, true)) ?? {}
  const extra = await tagExtra(call, rowId(tag), null)
  if (!extra['sidetag']) throw genericError(`Not a sidetag: ${pythonText(tag['name'])}`)
  if (extra['sidetag_user_id'] !== user.id && !(await hasPermission(call, 'admin')))
    throw notAllowed('This is not your sidetag')
  return tag
}

async function removeSideTag(call: Call, args: Args): Promise<Value> {
  const tag = await ownSideTag(call, args['sidetag'])
  const target = await findTarget(call, tag['name'] ?? null)
  if (!target) throw genericError('Target is missing for sidetag')
  if (target['build_tag'] !== tag['id'] || target['dest_tag'] !== tag['id'])
    throw genericError('Target does not match sidetag')
  const write = changesOf(call)
  await write.revoke('build_target_config', { build_target_id: rowId(target) })
  await deleteTag(write, rowId(tag))
  return null
}

/** A name that fits a shell pattern of * and ? (Python's fnmatch). */
function fits(name: string, glob: string): boolean {
  const plain = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${plain.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(name)
}

/** Which RPM macros the parent lets its side tags set: globs, or words of a text. */
function allowedMacros(parent: Struct): (macro: string) => boolean {
  const given = parent['sidetag_rpm_macros_allowed'] ?? []
  const globs = typeof given === 'string' ? given.split(/\s+/).filter(Boolean) : asTexts(given)
  if (globs.length === 0) throw genericError('RPM macros change is not allowed in parent tag.')
  return (macro) => globs.some((glob) => fits(macro, glob))
}

/** The settings of rpm_macros and remove_rpm_macros. */
function macroChanges(args: Args, parent: Struct): { extra: Struct; removed: string[] } {
  const macros = isStruct(args['rpm_macros']) ? args['rpm_macros'] : {}
  const removed = asTexts(args['remove_rpm_macros'])
  const names = [...Object.keys(macros), ...removed]
  if (names.length === 0) return { extra: {}, removed: [] }
  const allows = allowedMacros(parent)
  for (const macro of names) {
    if (Object.hasOwn(macros, macro) && !/^[\p{L}_]./u.test(macro))
      throw genericError(`Invalid macro name ${pythonRepr(macro)}`)
    if (!allows(macro))
      throw genericError(`RPM macro ${macro} editing is not allowed via parent tag`)
  }
  const extra = Object.entries(macros).map(([macro, value]) => [`rpm.macro.${macro}`, value])
  return { extra: Object.fromEntries(extra), removed: removed.map((name) => `rpm.macro.${name}`) }
}

async function editSideTag(call: Call, args: Args): Promise<Value> {
  const tag = await ownSideTag(call, args['sidetag'])
  const { debuginfo = null, extra = null, remove_extra: remove = null } = args
  const wide = (await hasPermission(call, 'sidetag_admin')) || (await hasPermission(call, 'admin'))
  if ((extra !== null || remove !== null) && !wide)
    throw genericError('Extra can be modified only with sidetag_admin or admin permissions.')
  const [link] = await inheritanceData(call, rowId(tag), null)
  const parent = await tagExtra(call, Number(link?.['parent_id']), null)
  if (debuginfo !== null && !parent['sidetag_debuginfo_allowed'])
    throw genericError('Debuginfo setting is not allowed in parent tag.')
  const macros = macroChanges(args, parent)
  await editTag(call, rowId(tag), {
    extra: {
      ...(isStruct(extra) ? extra : {}),
      ...(debuginfo === null ? {} : { with_debuginfo: Boolean(debuginfo) }),
      ...macros.extra,
    },
    remove_extra: macros.removed.length > 0 ? macros.removed : asTexts(remove),
  })
  return null
}

export const sideTagMethods = fromPlugin([
  ...reads({ 'listSideTags(basetag=None, user=None, queryOpts=None)': listSideTags }),
  ...writes({
    'createSideTag(basetag, debuginfo=False, suffix=None)': createSideTag,
    'editSideTag(sidetag, debuginfo=None, rpm_macros=None, remove_rpm_macros=None, extra=None, remove_extra=None)':
      editSideTag,
    'removeSideTag(sidetag)': removeSideTag,
  }),
])
