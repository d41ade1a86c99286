import { epoch, selectOne, type Clause } from '../db/select'
import { asNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
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

/** The newest repo that meets the conditions. */
async function findRepo(call: Call, where: Clause[], strict = false): Promise<Struct | null> {
  return selectOne(call.db, { columns, from, where, order: 'repo.id desc' }, strict)
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
  'repoInfo(repo_id, strict=False)': (call, { repo_id, strict }) =>
    findRepo(call, [['repo.id = ?', repo_id]], strict === true),
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
