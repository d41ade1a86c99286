import { HubError } from '../error'
import { hub } from '../hub'
import type { TaskListFilter, ListedTask } from '../types/task'
import type { HubWrite } from './act'
import { toJson } from '~/lib/json'

/** How the task of a write is told from others: its method and its request. */
interface Wanted {
  method: string
  request: readonly unknown[]
}

/** The same text for values that differ only in the order of their members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return toJson(value ?? null)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, of]) => `${JSON.stringify(name)}:${canonical(of)}`).join()}}`
}

/** A request is as long as its last parameter that says something. */
function meaning(request: readonly unknown[]): string {
  const isEmpty = (value: unknown) => ['null', '{}', 'false'].includes(canonical(value))
  const last = request.findLastIndex((value) => !isEmpty(value))
  return canonical(request.slice(0, last + 1))
}

async function idOfTag(tagInfo: number | string): Promise<number | undefined> {
  return (await hub().call('getTag', { tagInfo }))?.id
}

// kojihub.py tagBuild, moveBuild: the request is [tag_id, build_id, force, fromtag_id].
async function tagging(
  build: number | string,
  tag: number | string,
  from: number | string | null,
  force: boolean,
): Promise<Wanted> {
  const [found, into, outOf] = await Promise.all([
    hub().call('getBuild', { buildInfo: build }),
    idOfTag(tag),
    from === null ? null : idOfTag(from),
  ])
  return { method: 'tagBuild', request: [into, found?.build_id, force, outOf] }
}

async function wantedBy(sent: HubWrite): Promise<Wanted | null> {
  switch (sent.method) {
    // kojihub.py build, chainBuild: the request is [src, target, opts].
    case 'build':
      return { method: 'build', request: [sent.params.src, sent.params.target, sent.params.opts] }
    case 'chainBuild': {
      const { srcs, target, opts } = sent.params
      return { method: 'chainbuild', request: [srcs, target, opts] }
    }
    case 'resubmitTask': {
      const task = await hub().call('getTaskInfo', { task_id: sent.params.taskID, request: true })
      return task && !Array.isArray(task)
        ? { method: task.method, request: task.request ?? [] }
        : null
    }
    case 'tagBuild': {
      const { build, tag, force = false } = sent.params
      return tagging(build, tag, null, force)
    }
    case 'moveBuild': {
      const { build, tag1, tag2, force = false } = sent.params
      return tagging(build, tag2, tag1, force)
    }
    case 'newRepo':
      return { method: 'newRepo', request: [sent.params.tag] }
    default:
      return null
  }
}

function isWanted({ request }: ListedTask, wanted: Wanted): boolean {
  if (!request) return false
  // A repo's request goes on with what the hub adds.
  return wanted.method === 'newRepo'
    ? request[0] === wanted.request[0]
    : meaning(request) === meaning(wanted.request)
}

/**
 * The task that a write made whose answer was lost on the way: the newest of the person's own with
 * the same request, created after `since` (seconds since 1970) where that is given. Undefined where
 * the write makes none, or none is found. Throws HubError.
 */
export async function findTask(sent: HubWrite, since?: number): Promise<number | undefined> {
  const owner = hub().session.current?.userId
  if (owner === undefined) throw new HubError('auth', 'Sign in first', { method: sent.method })
  const wanted = await wantedBy(sent)
  if (!wanted) return undefined
  const opts: TaskListFilter = {
    owner,
    method: wanted.method,
    parent: null,
    decode: true,
    ...(since !== undefined && { createdAfter: since }),
  }
  const tasks = await hub().call('listTasks', { opts, queryOpts: { order: '-id', limit: 20 } })
  const original = sent.method === 'resubmitTask' ? sent.params.taskID : 0
  return tasks.find((task) => task.id > original && isWanted(task, wanted))?.id
}

/** As findTask; undefined too where the hub does not say. */
export async function findLostResult(sent: HubWrite): Promise<number | undefined> {
  try {
    return await findTask(sent)
  } catch (error) {
    if (error instanceof HubError) return undefined
    throw error
  }
}
