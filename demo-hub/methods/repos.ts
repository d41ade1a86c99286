import { epoch, selectOne, type Clause } from '../db/select'
import { asNumber, needNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { callMethod } from '../hub/dispatch'
import { genericError, parameterError } from '../hub/errors'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { tagId } from './lookup'
import { findTask } from './tasks'

const columns = {
  id: 'repo.id',
  tag_id: 'repo.tag_id',
  tag_name: 'tag.name',
  task_id: 'repo.task_id',
  task_state: 'task.state',
  state: 'repo.state',
  state_time: 'repo.state_time',
  state_ts: epoch('repo.state_time'),
  creation_time: 'repo.creation_time',
  creation_ts: epoch('repo.creation_time'),
  create_event: 'repo.create_event',
  create_ts: epoch('ce.time'),
  begin_event: 'repo.begin_event',
  begin_ts: epoch('be.time'),
  end_event: 'repo.end_event',
  end_ts: epoch('ee.time'),
  opts: 'repo.opts',
  custom_opts: 'repo.custom_opts',
  dist: 'repo.dist',
}
const from =
  'repo join tag on tag.id = repo.tag_id left join task on task.id = repo.task_id ' +
  'left join events ce on ce.id = repo.create_event ' +
  'left join events be on be.id = repo.begin_event left join events ee on ee.id = repo.end_event'

/** The newest repo that meets the conditions. */
async function findRepo(call: Call, where: Clause[], strict = false): Promise<Struct | null> {
  return selectOne(call.db, { columns, from, where, order: 'repo.id desc' }, strict)
}

/** The newest usable repo of a tag. */
export async function readyRepo(call: Call, tag: number): Promise<Struct | null> {
  return findRepo(call, [['repo.tag_id = ?', tag], 'repo.state = 1', 'not repo.dist'])
}

const knownOpts = new Set(['src', 'debuginfo', 'separate_src', 'maven'])

/** The given options of a repo (repos.py convert_repo_opts). Throws ParameterError. */
export function repoOpts(given: Value | undefined): Struct {
  if (given === null || given === undefined) return {}
  if (!isStruct(given)) throw parameterError('Repo opts must be a dictionary')
  const unknown = Object.keys(given).find((name) => !knownOpts.has(name))
  if (unknown !== undefined) throw parameterError(`Invalid repo option: ${unknown}`)
  const told = Object.entries(given).filter(([, value]) => value !== null)
  return Object.fromEntries(told.map(([name, value]) => [name, Boolean(value)]))
}

/** The newest usable repo of a tag with all the options and no other special one (get_repo). */
export async function fittingRepo(
  call: Call,
  tag: number,
  wish: { at: number | null; min: number | null; opts: Struct },
): Promise<Struct | null> {
  const opts = JSON.stringify(wish.opts)
  const where: Clause[] = [
    ['repo.tag_id = ?', tag],
    'repo.state = 1',
    'not repo.dist',
    ['repo.opts::jsonb @> ?::jsonb', opts],
    ['repo.custom_opts::jsonb <@ ?::jsonb', opts],
  ]
  if (wish.at !== null) where.push(['repo.create_event = ?', wish.at])
  else if (wish.min !== null) where.push(['repo.create_event >= ?', wish.min])
  return findRepo(call, where)
}

async function getRepo(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = [
    ['repo.tag_id = ?', await tagId(call, args['tag'] ?? null)],
    args['dist'] ? 'repo.dist' : 'not repo.dist',
    ['repo.state = ?', asNumber(args['state']) ?? 1],
  ]
  if (args['event'] !== null) where.push(['repo.create_event <= ?', args['event']])
  if (args['min_event'] !== null) where.push(['repo.create_event >= ?', args['min_event']])
  return findRepo(call, where)
}

/** What became of a repo request: its repo, or the task that makes it (check_repo_request). */
async function checkRequest(call: Call, args: Args): Promise<Value> {
  const clauses = [['id', '=', needNumber(args['req_id'])]]
  const found = await callMethod(call, 'repo.queryQueue', [clauses, ['**']], {})
  const request = Array.isArray(found) ? found[0] : undefined
  if (!isStruct(request)) throw genericError('No such request')
  const { repo_id: repo = null, task_id: task = null } = request
  if (repo !== null) return { repo: await findRepo(call, [['repo.id = ?', repo]]), request }
  return task === null
    ? { repo: null, request }
    : { repo: null, request, task: await findTask(call, task) }
}

export const repoMethods = reads({
  'repo.checkRequest(req_id)': checkRequest,
  'repo.references(repo_id)': (call, { repo_id }) =>
    call.db.rows(
      `select id, host_id, create_event, state from buildroot
       where repo_id = $1 and state <> 3 order by id`,
      [needNumber(repo_id)],
    ),
  'repoInfo(repo_id, strict=False)': (call, { repo_id, strict }) =>
    findRepo(call, [['repo.id = ?', repo_id]], strict === true),
  'getRepo(tag, state=None, event=None, dist=False, min_event=None)': getRepo,
  'repo.get(tag, min_event=None, at_event=None, opts=None)': async (call, args) => {
    const [min, at] = [asNumber(args['min_event']), asNumber(args['at_event'])]
    const tag = await tagId(call, args['tag'] ?? null)
    return fittingRepo(call, tag, { at, min, opts: repoOpts(args['opts']) })
  },
})
