import { epoch, selectRows, type Clause } from '../db/select'
import { asNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { tagId } from './lookup'

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

/** The newest repos that meet the conditions. */
async function findRepo(call: Call, where: Clause[]): Promise<Struct | null> {
  const rows = await selectRows(
    call.db,
    { columns, from, where, order: 'repo.id desc' },
    { limit: 1 },
  )
  return rows[0] ?? null
}

/** The newest usable repo of a tag. */
export async function readyRepo(call: Call, tag: number): Promise<Struct | null> {
  return findRepo(call, [['repo.tag_id = ?', tag], 'repo.state = 1', 'not repo.dist'])
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

export const repoMethods = reads({
  'repoInfo(repo_id, strict=False)': async (call, { repo_id, strict }) => {
    const repo = await findRepo(call, [['repo.id = ?', repo_id]])
    if (!repo && strict) throw genericError(`No such repo: ${pythonText(repo_id)}`)
    return repo
  },
  'getRepo(tag, state=None, event=None, dist=False, min_event=None)': getRepo,
  'repo.get(tag, min_event=None, at_event=None, opts=None)': async (call, args) => {
    const where: Clause[] = [
      ['repo.tag_id = ?', await tagId(call, args['tag'] ?? null)],
      'repo.state = 1',
      'not repo.dist',
    ]
    if (args['min_event'] !== null) where.push(['repo.create_event >= ?', args['min_event']])
    return findRepo(call, where)
  },
})
