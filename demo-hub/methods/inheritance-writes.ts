import { changesOf } from '../builders/versioned'
import { asNumber, pythonRepr } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { inheritanceData } from './inheritance'
import { findTag, rowId } from './lookup'

const fields = ['parent_id', 'priority', 'maxdepth', 'intransitive', 'noconfig', 'pkg_filter']

function check(link: Struct): void {
  for (const field of link['delete link'] ? ['parent_id'] : fields)
    if (!Object.hasOwn(link, field)) throw genericError(`No value for ${field}`)
}

function refuseSamePriority(links: Struct[], tag: number): void {
  const kept = links.filter((link) => !link['delete link'])
  for (const { priority } of kept) {
    const same = kept.filter((link) => link['priority'] === priority)
    if (same.length > 1)
      throw genericError(
        `Multiple parent tags (${pythonRepr(same.map((link) => link['parent_id'] ?? null))}) ` +
          `cannot have the same priority value (${asNumber(priority)}) on child tag ${tag}`,
      )
  }
}

/** Sets, changes and deletes a tag's links to its parents (kojihub.py writeInheritanceData). */
async function setInheritance(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const tag = rowId(await findTag(call, args['tag'] ?? null, true))
  const given = args['data'] ?? []
  const links = (Array.isArray(given) ? given : [given]).filter(isStruct)
  for (const link of links) {
    check(link)
    await findTag(call, link['parent_id'] ?? null, true)
  }
  const before = await inheritanceData(call, tag, null)
  const same = (a: Struct, b: Struct) => fields.every((field) => a[field] === b[field])
  const old = (link: Struct) => before.find((row) => row['parent_id'] === link['parent_id'])
  const clear = args['clear'] === true
  const changed = links.filter((link) => {
    const row = old(link)
    return link['delete link'] ? row : clear || !row || !same(row, link)
  })
  const asked = new Set(links.map((link) => link['parent_id']))
  const rest = before.filter((row) => !asked.has(row['parent_id']))
  const dropped: Struct[] = clear ? rest.map((row) => ({ ...row, 'delete link': true })) : []
  refuseSamePriority([...links, ...(clear ? [] : rest)], tag)
  const write = changesOf(call)
  for (const link of [...changed, ...dropped]) {
    await write.revoke('tag_inheritance', { tag_id: tag, parent_id: link['parent_id'] })
    if (link['delete link']) continue
    const row = Object.fromEntries(fields.map((field) => [field, link[field]]))
    await write.add('tag_inheritance', { tag_id: tag, ...row })
  }
  return null
}

export const inheritanceWriteMethods = writes({
  'setInheritanceData(tag, data, clear=False)': setInheritance,
})
