import { formatDuration } from '~/lib/time'
import type { Host } from '../types/host'
import type { TaskRefusal } from '../types/scheduler'
import type { Task } from '../types/task'
import { archesOf } from './cluster'

/**
 * Koji's defaults of what a hub's configuration sets for its scheduler and no call tells
 * (kojihub/kojixmlrpc.py load_config); times in seconds.
 */
export const schedulerDefaults = {
  overcommit: 5,
  maxJobs: 15,
  assignTimeout: 300,
  refusalTimeout: 900,
  runInterval: 60,
}

/** Why a host cannot take a task now, by the scheduler's tests in their order; `free` where it can. */
export type Standing = 'disabled' | 'not-ready' | 'refused' | 'refused-now' | 'full' | 'free'

/** How one host stands to a task. */
export interface HostStanding {
  name: string
  standing: Standing
  /** What is to say of this host: its comment, its words, its load. */
  note: string
  /** The tasks that fill it. */
  tasks: number[]
}

/** What the hub tells of a host, as far as a task that waits is concerned. */
export interface HostFacts {
  host: Host
  refusal: TaskRefusal | undefined
  /** Its assigned and open tasks; undefined where they were not asked for. */
  active: readonly Task[] | undefined
  /** The most tasks that it does at once, as it said itself. */
  maxJobs: number | undefined
}

/** Whether a host takes tasks of an architecture: by its own list, `noarch` always (TaskScheduler.get_hosts). */
export function takesArch(host: Pick<Host, 'arches'>, arch: string): boolean {
  return arch === 'noarch' || archesOf(host).includes(arch)
}

// The hub marks a host after 3 minutes (TaskScheduler.check_hosts), but only while any host is
// left to wake the scheduler; the reader's clock may be minutes off.
const surelySilent = 600

/** Whether a host is heard of, so that it gets tasks; `now` in seconds since the epoch. */
export function isReady(host: Host, now: number): boolean {
  const seen = host.update_ts
  return host.ready && !(typeof seen === 'number' && now - seen > surelySilent)
}

/** Since when nothing has been heard of a host, in words; `now` in seconds since the epoch. */
export function silence({ update_ts: seen }: Pick<Host, 'update_ts'>, now: number): string {
  return typeof seen === 'number'
    ? `has not checked in for ${formatDuration(now - seen)}`
    : 'has never checked in'
}

function refusalNote({ msg, soft, by_host: byHost, ts }: TaskRefusal, now: number): string {
  const who = byHost ? 'it' : 'the scheduler'
  const words = `${who} said “${msg}” ${formatDuration(now - ts)} ago`
  if (!soft) return `${words}, for good`
  const left = ts + schedulerDefaults.refusalTimeout - now
  return left > 0
    ? `${words}, asked again in ${formatDuration(left)}`
    : `${words}, asked again soon`
}

/** A host's load as the scheduler counts it: tasks that only wait for others weigh nothing. */
function loadOf({ host, active }: HostFacts): number {
  if (!active) return host.task_load
  return active.reduce((sum, task) => sum + (task.waiting ? 0 : (task.weight ?? 0)), 0)
}

const tenths = (value: number) => String(Math.round(value * 10) / 10)

function fullNote(facts: HostFacts, weight: number): string | null {
  const { active, maxJobs = schedulerDefaults.maxJobs, host } = facts
  const load = loadOf(facts)
  const jobs = active?.length ?? 0
  if (jobs >= maxJobs) return `does ${jobs} of at most ${maxJobs} tasks at once`
  const needed = Math.max(0, weight - schedulerDefaults.overcommit)
  if (host.capacity - load > needed) return null
  return `load ${tenths(load)} of ${tenths(host.capacity)}`
}

/**
 * How a host of the right channel and architecture stands to a task of some weight (kojihub/
 * scheduler.py TaskScheduler.do_schedule); `now` in seconds since the epoch.
 */
export function hostStanding(facts: HostFacts, weight: number, now: number): HostStanding {
  const { host, refusal, active = [] } = facts
  const at = (standing: Standing, note: string, tasks: number[] = []): HostStanding => ({
    name: host.name,
    standing,
    note,
    tasks,
  })
  if (!host.enabled) return at('disabled', host.comment ?? '')
  if (!isReady(host, now)) return at('not-ready', silence(host, now))
  if (refusal) return at(refusal.soft ? 'refused-now' : 'refused', refusalNote(refusal, now))
  const full = fullNote(facts, weight)
  if (full === null) return at('free', `load ${tenths(loadOf(facts))} of ${tenths(host.capacity)}`)
  const running = active.filter((task) => !task.waiting).map(({ id }) => id)
  return at('full', full, running)
}
