import { at, queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { asNumber, asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { fullInheritance } from './inheritance'
import { findTag, rowId, tagId } from './lookup'

function repos(args: Args): Query {
  const where: Clause[] = [at('c', asNumber(args['event']))]
  const info = args['info'] ?? null
  if (info !== null) where.push([asText(info) === null ? 'r.id = ?' : 'r.name = ?', info])
  if (args['url']) where.push(['c.url = ?', args['url']])
  return {
    columns: { id: 'r.id', name: 'r.name', url: 'c.url' },
    from: 'external_repo r join external_repo_config c on c.external_repo_id = r.id',
    where,
  }
}

/** An external repo by id or name (kojihub.py get_external_repo). */
export async function externalRepo(
  call: Call,
  info: Value,
  strict: boolean,
  event: Value,
): Promise<Struct | null> {
  const [row] = await selectRows(call.db, repos({ info, event }))
  if (!row && strict) throw genericError(`No such repo: ${pythonText(info)}`)
  return row ?? null
}

/** Which tags use which external repos, by priority (kojihub.py get_tag_external_repos). */
export async function reposOfTags(
  call: Call,
  tag: number | null,
  repo: number | null,
  event: number | null,
): Promise<Struct[]> {
  const where: Clause[] = [at('t', event), at('c', event)]
  if (tag !== null) where.push(['tag.id = ?', tag])
  if (repo !== null) where.push(['r.id = ?', repo])
  return selectRows(call.db, {
    columns: {
      external_repo_id: 'r.id',
      external_repo_name: 'r.name',
      priority: 't.priority',
      tag_id: 'tag.id',
      tag_name: 'tag.name',
      url: 'c.url',
      merge_mode: 't.merge_mode',
      arches: 't.arches',
    },
    from:
      'tag_external_repos t join tag on tag.id = t.tag_id ' +
      'join external_repo r on r.id = t.external_repo_id ' +
      'join external_repo_config c on c.external_repo_id = r.id',
    where,
    order: 't.priority',
  })
}

async function tagExternalRepos(call: Call, args: Args): Promise<Struct[]> {
  const event = asNumber(args['event'])
  const tag = args['tag_info'] ? await tagId(call, args['tag_info']) : null
  const repo = args['repo_info']
    ? rowId(await externalRepo(call, args['repo_info'], true, event))
    : null
  return reposOfTags(call, tag, repo, event)
}

/** The external repos of a tag and what it inherits, each once (get_external_repo_list). */
async function externalRepoList(call: Call, args: Args): Promise<Struct[]> {
  const event = asNumber(args['event'])
  const tag = rowId(await findTag(call, args['tag_info'] ?? null, true, event))
  const parents = await fullInheritance(call, tag, event, false)
  const seen = new Set<Value | undefined>()
  const found: Struct[] = []
  for (const id of [tag, ...parents.map((link) => Number(link['parent_id']))])
    for (const row of await reposOfTags(call, id, null, event)) {
      if (seen.has(row['external_repo_id'])) continue
      seen.add(row['external_repo_id'])
      found.push(row)
    }
  return found
}

export const externalRepoMethods = reads({
  'listExternalRepos(info=None, url=None, event=None, queryOpts=None)': (call, args) =>
    select(call.db, repos(args), queryOpts(args['queryOpts'])),
  'getExternalRepo(info, strict=False, event=None)': (call, { info, strict, event }) =>
    externalRepo(call, info ?? null, strict === true, event ?? null),
  'getTagExternalRepos(tag_info=None, repo_info=None, event=None)': tagExternalRepos,
  'getExternalRepoList(tag_info, event=None)': externalRepoList,
})
