import type { Hub } from '../hub/call'
import { makeTask } from '../hub/make-task'
import { taskStates } from '../hub/task-states'
import { pythonText } from '../hub/arguments'
import type { Struct } from '../xmlrpc/values'
import { builderCall } from './build'

const maxTasks = 10
const retries = 3

/** Makes tasks for the requests of repos, as kojira does (kojihub/repos.py check_repo_queue). */
export class RepoQueue {
  private readonly hub: Hub
  private readonly since = new Date().toISOString()

  constructor(hub: Hub) {
    this.hub = hub
  }

  /** The seed's requests stay as they are, to show what waits; only what came since is done. */
  private async waiting(): Promise<Struct[]> {
    return this.hub.db.rows(
      `select q.id, q.tag_id, q.task_id, q.at_event, q.opts, q.tries, tag.name as tag_name,
         task.state as task_state
       from repo_queue q join tag on tag.id = q.tag_id left join task on task.id = q.task_id
       where q.active and q.repo_id is null and q.create_time >= $1
       order by q.priority, q.id`,
      [this.since],
    )
  }

  private async makeRepo(request: Struct): Promise<void> {
    const { id, tag_id = null, tag_name, at_event = null, opts = {} } = request
    const call = builderCall(this.hub)
    const owner = await call.db.value(`select id from users where name = 'kojira'`)
    const named: Struct = { opts, __starstar: true }
    if (at_event !== null) named['event'] = at_event
    const tag = { id: tag_id, name: pythonText(tag_name) }
    const task = await makeTask(call, 'newRepo', [tag, named], {
      owner: Number(owner ?? 1),
      priority: 15,
      channel: 'createrepo',
    })
    await call.db.rows(
      `update repo_queue set task_id = $2, tries = tries + 1, update_time = clock_timestamp()
       where id = $1`,
      [id, task],
    )
  }

  /** One look at the queue: new tasks for new requests and for those whose task came to nothing. */
  async check(): Promise<void> {
    const waiting = await this.waiting()
    const running = waiting.filter(({ task_state: state }) => isRunning(state))
    const idle = waiting.filter(({ task_state: state }) => !isRunning(state))
    for (const request of idle.slice(0, maxTasks - running.length)) {
      if (Number(request['tries']) <= retries) await this.makeRepo(request)
      else
        await this.hub.db.rows('update repo_queue set active = false where id = $1', [
          request['id'],
        ])
    }
  }
}

function isRunning(state: unknown): boolean {
  return state === taskStates.free || state === taskStates.open || state === taskStates.assigned
}
