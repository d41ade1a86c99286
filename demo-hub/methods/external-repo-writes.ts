import { changesOf } from '../builders/versioned'
import { asNumber, asText, needNumber, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { parseArches, verifyName } from '../hub/names'
import { writes } from '../hub/registry'
import { needPermission } from '../hub/session'
import type { Struct, Value } from '../xmlrpc/values'
import { externalRepo, reposOfTags } from './external-repos'
import { findTag, rowId } from './lookup'

const mergeModes = new Set(['koji', 'simple', 'bare'])
const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`)

async function create(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const name = verifyName(args['name'] ?? null)
  if (await externalRepo(call, name, false, null))
    throw genericError(`An external repo named "${name}" already exists`)
  const known = await call.db.value('select id from external_repo where name = $1', [name])
  const made = `insert into external_repo (id, name)
    select coalesce(max(id), 0) + 1, $1 from external_repo returning id`
  const id = Number(known ?? (await call.db.value(made, [name])))
  const url = withSlash(needText(args['url']))
  await changesOf(call).add('external_repo_config', { external_repo_id: id, url })
  return { id, name, url }
}

async function edit(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const repo = (await externalRepo(call, args['info'] ?? null, true, null)) ?? {}
  const { name, url } = args
  if (name && name !== repo['name']) {
    verifyName(name)
    const taken = await call.db.value('select id from external_repo where name = $1', [name])
    if (taken !== null)
      throw genericError(
        `name "${pythonText(name)}" is already taken by external repo ${Number(taken)}`,
      )
    await call.db.rows('update external_repo set name = $2 where id = $1', [rowId(repo), name])
  }
  if (url && url !== repo['url']) {
    const key = { external_repo_id: rowId(repo) }
    await changesOf(call).replace('external_repo_config', key, { url: withSlash(needText(url)) })
  }
  return null
}

async function remove(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const repo = rowId(await externalRepo(call, args['info'] ?? null, true, null))
  const write = changesOf(call)
  for (const table of ['tag_external_repos', 'external_repo_config'])
    await write.revoke(table, { external_repo_id: repo })
  return null
}

async function both(call: Call, args: Args): Promise<{ tag: Struct; repo: Struct }> {
  const tag = (await findTag(call, args['tag_info'] ?? null, true)) ?? {}
  const repo = (await externalRepo(call, args['repo_info'] ?? null, true, null)) ?? {}
  return { tag, repo }
}

async function add(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const mode = asText(args['merge_mode']) ?? 'koji'
  if (!mergeModes.has(mode)) throw genericError(`No such merge mode: ${mode}`)
  const { tag, repo } = await both(call, args)
  const arches = args['arches'] ?? null
  const [name, list] = [pythonText(repo['name']), pythonText(tag['name'])]
  const priority = needNumber(args['priority'])
  const used = await reposOfTags(call, rowId(tag), null, null)
  if (used.some((row) => row['external_repo_id'] === repo['id']))
    throw genericError(`tag ${list} already associated with external repo ${name}`)
  if (used.some((row) => row['priority'] === priority))
    throw genericError(
      `tag ${list} already associated with an external repo at priority ${priority}`,
    )
  await changesOf(call).add('tag_external_repos', {
    tag_id: rowId(tag),
    external_repo_id: rowId(repo),
    priority,
    merge_mode: mode,
    arches: arches === null ? null : parseArches(arches, true),
  })
  return null
}

async function associated(call: Call, tag: Struct, repo: Struct): Promise<Struct> {
  const [used] = await reposOfTags(call, rowId(tag), rowId(repo), null)
  if (used) return used
  const [name, list] = [pythonText(repo['name']), pythonText(tag['name'])]
  throw genericError(`external repo ${name} not associated with tag ${list}`)
}

async function unlink(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const { tag, repo } = await both(call, args)
  await associated(call, tag, repo)
  const key = { tag_id: rowId(tag), external_repo_id: rowId(repo) }
  await changesOf(call).revoke('tag_external_repos', key)
  return null
}

/** Changes what is given of how a tag uses a repo; true when something did change. */
async function editLink(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'tag')
  const { tag, repo } = await both(call, args)
  const before = await associated(call, tag, repo)
  const arches = args['arches'] ?? null
  const wishes: Struct = {
    priority: asNumber(args['priority']) ?? before['priority'] ?? null,
    merge_mode: asText(args['merge_mode']) ?? before['merge_mode'] ?? null,
    arches: arches === null ? (before['arches'] ?? null) : parseArches(arches),
  }
  if (Object.entries(wishes).every(([key, value]) => before[key] === value)) return false
  await unlink(call, args)
  await add(call, { ...args, ...wishes })
  return true
}

export const externalRepoWriteMethods = writes({
  'createExternalRepo(name, url)': create,
  'editExternalRepo(info, name=None, url=None)': edit,
  'deleteExternalRepo(info)': remove,
  "addExternalRepoToTag(tag_info, repo_info, priority, merge_mode='koji', arches=None)": add,
  'removeExternalRepoFromTag(tag_info, repo_info)': unlink,
  'editTagExternalRepo(tag_info, repo_info, priority=None, merge_mode=None, arches=None)': editLink,
})
