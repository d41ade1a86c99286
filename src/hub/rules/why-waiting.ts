import { formatDuration } from '~/lib/time'
import type { Host } from '../types/host'
import { TASK_STATE, type Task } from '../types/task'
import {
  hostStanding,
  type HostStanding,
  schedulerDefaults,
  type Standing,
  takesArch,
} from './host-standing'
import { type Reason, reason, type WaitingFacts } from './waiting-facts'
import { assignedReasons } from './why-assigned'

function channelName({ channel, task }: WaitingFacts): string {
  return channel?.name ?? String(task.channel_id ?? '?')
}

const named = (hosts: readonly Host[]) =>
  hosts.map(({ name, enabled }) => ({ name, note: enabled ? '' : 'disabled', tasks: [] }))

function noHost(facts: WaitingFacts): Reason {
  const { task, elsewhere } = facts
  const channel = channelName(facts)
  const builder = task.arch === 'noarch' ? 'builder' : `${task.arch} builder`
  if (elsewhere.length === 0) {
    return reason('stuck', `The hub has no ${builder}`, {
      help: `It waits until an admin adds one to channel ${channel}.`,
    })
  }
  return reason('stuck', `No ${builder} is in channel ${channel}`, {
    hosts: named(elsewhere),
    help: `An admin can add one of these, of other channels, to ${channel}.`,
  })
}

/** Those that could take it if they were in its channel too. */
function otherChannels(facts: WaitingFacts): Reason[] {
  const able = facts.elsewhere.filter(({ enabled, ready }) => enabled && ready)
  if (able.length === 0) return []
  const words = `Other builders have its architecture, and are not in channel ${channelName(facts)}`
  return [reason('note', words, { hosts: named(able) })]
}

interface Group {
  one: string
  many: string
  help: string | null
}

const groups: Record<Exclude<Standing, 'free'>, Group> = {
  full: { one: 'has no room', many: 'have no room', help: null },
  'refused-now': { one: 'refused it for now', many: 'refused it for now', help: null },
  disabled: {
    one: 'is disabled',
    many: 'are disabled',
    help: 'A host admin can enable a builder.',
  },
  'not-ready': {
    one: 'has not checked in',
    many: 'have not checked in',
    help: 'Whoever runs the builder can see whether kojid runs and reaches the hub.',
  },
  refused: {
    one: 'refused it',
    many: 'refused it',
    help: 'These are not asked again: another builder must take it, or it is canceled.',
  },
}
const groupOrder = ['full', 'refused-now', 'disabled', 'not-ready', 'refused'] as const

function groupWords(facts: WaitingFacts, count: number, all: number, group: Group): string {
  const { arch } = facts.task
  const builder = arch === 'noarch' ? 'builder' : `${arch} builder`
  const where = `in channel ${channelName(facts)}`
  if (all === 1) return `The only ${builder} ${where} ${group.one}`
  if (count === all) return `All ${all} ${builder}s ${where} ${group.many}`
  return `${count} of ${all} ${builder}s ${where} ${count === 1 ? group.one : group.many}`
}

/** The free tasks that the scheduler looks at before this one: priority, then age (get_tasks). */
function ahead({ task, queue }: WaitingFacts): number {
  const rank = ({ priority, create_ts: made, id }: Task) => [priority ?? 20, made, id] as const
  const [priority, made, id] = rank(task)
  return queue.filter((other) => {
    const [otherPriority, otherMade, otherId] = rank(other)
    const shares = task.arch === 'noarch' || other.arch === task.arch || other.arch === 'noarch'
    if (!shares || otherId === id) return false
    if (otherPriority !== priority) return otherPriority < priority
    return otherMade !== made ? otherMade < made : otherId < id
  }).length
}

function queueReasons(facts: WaitingFacts): Reason[] {
  const count = ahead(facts)
  if (count === 0) return []
  const cut = facts.queueCut && !facts.queue.some(({ id }) => id === facts.task.id)
  const tasks = count === 1 ? '1 task' : `${cut ? 'at least ' : ''}${count} tasks`
  return [reason('wait', `${tasks} for the same builders go first: of higher priority, or older`)]
}

function freeReasons(facts: WaitingFacts, standings: readonly HostStanding[]): Reason[] {
  const { task, now } = facts
  const free = standings.filter(({ standing }) => standing === 'free')
  const busy = standings.some(({ standing }) => standing === 'full' || standing === 'refused-now')
  const hopeless = free.length === 0 && !busy
  const grouped = groupOrder.flatMap((standing) => {
    const group = groups[standing]
    const hosts = standings.filter((each) => each.standing === standing)
    if (hosts.length === 0) return []
    const waits = standing === 'full' || standing === 'refused-now'
    const severity = hopeless ? 'stuck' : waits && free.length === 0 ? 'wait' : 'note'
    const words = groupWords(facts, hosts.length, standings.length, group)
    return [reason(severity, words, { hosts, help: hopeless ? group.help : null })]
  })
  if (hopeless) return [...grouped, ...otherChannels(facts)]
  if (free.length === 0) return [...grouped, ...queueReasons(facts)]
  const long = now - task.create_ts > 10 * schedulerDefaults.runInterval
  const could = reason('wait', `${free.length === 1 ? 'A builder has' : 'Builders have'} room`, {
    hosts: free,
    help: long
      ? 'It has waited long for that. Whether the scheduler runs cannot be seen from here: see its records below, or ask an admin.'
      : 'The scheduler gives tasks out about once a minute.',
  })
  return [could, ...queueReasons(facts), ...grouped]
}

function notes({ task, runs, refusals }: WaitingFacts): Reason[] {
  const before = runs?.filter(({ active }) => !active) ?? []
  const names = [...new Set(before.map((run) => run.host_name ?? `host ${run.host_id}`))]
  const usual = task.parent === null ? 20 : 19
  const priority = task.priority ?? usual
  return [
    ...(before.length > 0
      ? [
          reason(
            'note',
            `It was given out ${before.length === 1 ? 'once' : `${before.length} times`} and came back`,
            { hosts: names.map((name) => ({ name, note: '', tasks: [] })) },
          ),
        ]
      : []),
    ...(priority > usual
      ? [
          reason(
            'note',
            `Its priority is ${priority}: tasks with a lower number, as the usual ${usual}, go first`,
          ),
        ]
      : []),
    ...(refusals === null
      ? [reason('note', 'This hub does not tell which builders refused it (Koji before 1.34)')]
      : []),
  ]
}

/**
 * Why a free or assigned task waits, what decides first, by the hub scheduler's own tests
 * (kojihub/scheduler.py TaskScheduler).
 */
export function whyWaiting(facts: WaitingFacts): Reason[] {
  const { task, channel, hosts, refusals, active, maxJobs, now } = facts
  if (task.state === TASK_STATE.ASSIGNED) return [...assignedReasons(facts), ...notes(facts)]
  const waited = `It has waited ${formatDuration(now - task.create_ts)}.`
  if (channel && !channel.enabled) {
    const comment = channel.comment ? `: ${channel.comment}` : ''
    const help = `${waited} An admin can enable the channel.`
    return [reason('stuck', `Channel ${channel.name} is disabled${comment}`, { help })]
  }
  const able = hosts.filter((host) => takesArch(host, task.arch))
  if (able.length === 0) return [noHost(facts), ...notes(facts)]
  const standings = able.map((host) => {
    const refusal = refusals?.find(({ host_id: id }) => id === host.id)
    const of = { host, refusal, active: active.get(host.id), maxJobs: maxJobs.get(host.id) }
    return hostStanding(of, task.weight ?? 1, now)
  })
  return [...freeReasons(facts, standings), ...notes(facts)]
}
