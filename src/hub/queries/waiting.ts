import { queryOptions } from '@tanstack/react-query'

import { poll } from '~/lib/polling'
import { HubError } from '../error'
import { hub } from '../hub'
import { hostStanding, takesArch } from '../rules/host-standing'
import type { WaitingFacts } from '../rules/waiting-facts'
import type { Host } from '../types/host'
import type { TaskRefusal } from '../types/scheduler'
import { TASK_STATE, type Task } from '../types/task'
import { hubNow } from '~/lib/hub-clock'

const watched = 10_000
/** How many tasks of the queue, and how many hosts' tasks, are asked for. */
const queueLength = 60
const hostsAsked = 12

/** Null where the hub has no such method. */
async function ifOffered<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof HubError && error.kind === 'unsupported') return null
    throw error
  }
}

/** What runs on some hosts, and the most tasks that each does at once, in one request. */
async function busy(hosts: readonly Host[], hasScheduler: boolean, signal: AbortSignal) {
  const active = new Map<number, Task[]>()
  const maxJobs = new Map<number, number>()
  const state = [TASK_STATE.OPEN, TASK_STATE.ASSIGNED]
  const ask = { signal }
  const queryOpts = { limit: 50 }
  const asked = hosts.map(async ({ id }) => {
    const [tasks, told] = await Promise.all([
      hub().call('listTasks', { opts: { host_id: id, state }, queryOpts }, ask),
      hasScheduler ? hub().call('scheduler.getHostData', { hostID: id }, ask) : [],
    ])
    active.set(id, tasks)
    const most = told[0]?.data['maxjobs']
    if (typeof most === 'number') maxJobs.set(id, most)
  })
  await Promise.all(asked)
  return { active, maxJobs }
}

/** The hosts whose room decides: those that would take the task if they had it. */
function candidates(hosts: readonly Host[], task: Task, refusals: readonly TaskRefusal[] | null) {
  const now = hubNow()
  return hosts
    .filter((host) => {
      const refusal = refusals?.find(({ host_id: id }) => id === host.id)
      const facts = { host, refusal, active: undefined, maxJobs: undefined }
      const { standing } = hostStanding(facts, task.weight ?? 1, now)
      return takesArch(host, task.arch) && (standing === 'free' || standing === 'full')
    })
    .slice(0, hostsAsked)
}

async function factsOf(task: Task, signal: AbortSignal): Promise<WaitingFacts> {
  const { id, arch, channel_id: channelID, host_id: hostInfo } = task
  const ask = { signal }
  const ofTask = [['task_id', '=', id] satisfies [string, string, number]]
  const fields = ['id', 'task_id', 'host_id', 'host_name', 'active', 'create_ts']
  const opts = { order: '-id', limit: 20 }
  const queued = {
    ...(channelID !== null && { channel_id: channelID }),
    ...(arch !== 'noarch' && { arch: [arch, 'noarch'] }),
    state: [TASK_STATE.FREE],
  }
  const free = task.state === TASK_STATE.FREE && channelID !== null
  const [channel, hosts, given, queue, refusals, runs] = await Promise.all([
    channelID === null ? null : hub().call('getChannel', { channelInfo: channelID }, ask),
    free ? hub().call('listHosts', { channelID }, ask) : [],
    hostInfo === null ? null : hub().call('getHost', { hostInfo }, ask),
    free
      ? hub().call(
          'listTasks',
          { opts: queued, queryOpts: { order: 'priority,create_time', limit: queueLength } },
          ask,
        )
      : [],
    ifOffered(hub().call('scheduler.getTaskRefusals', { clauses: ofTask }, ask)),
    ifOffered(hub().call('scheduler.getTaskRuns', { clauses: ofTask, fields, opts }, ask)),
  ])
  const ready = candidates(hosts, task, refusals)
  const [others, filled] = await Promise.all([
    free && ready.length === 0
      ? hub().call('listHosts', arch === 'noarch' ? {} : { arches: [arch] }, ask)
      : [],
    busy(ready, runs !== null, signal),
  ])
  const inChannel = new Set(hosts.map((host) => host.id))
  const elsewhere = others.filter((host) => !inChannel.has(host.id))
  const queueCut = queue.length === queueLength
  const now = hubNow()
  return { task, channel, hosts, elsewhere, given, refusals, runs, queue, queueCut, ...filled, now }
}

/**
 * All that the hub tells of why a task waits, in two requests; refreshes while somebody looks. A
 * hub without a scheduler of its own answers from its hosts and channels alone.
 */
export function waitingFactsQuery(task: Task) {
  const { id, state, host_id: host, priority, channel_id: channel } = task
  const ofTask = { clauses: [['task_id', '=', id]] }
  return queryOptions<WaitingFacts, HubError>({
    queryKey: ['why waiting', { id, state, host, priority, channel }] as const,
    meta: { hubCall: { method: 'scheduler.getTaskRefusals', params: ofTask } },
    queryFn: ({ signal }) => factsOf(task, signal),
    structuralSharing: false,
    refetchInterval: ({ state: asked }) => poll(watched, asked),
  })
}
