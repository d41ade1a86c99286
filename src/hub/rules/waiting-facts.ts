import type { Channel, Host } from '../types/host'
import type { TaskRefusal, TaskRun } from '../types/scheduler'
import type { Task } from '../types/task'
import type { HostStanding } from './host-standing'

/** One reason why a task waits. */
export interface Reason {
  /** `stuck`: it stays so until somebody acts; `wait`: it passes by itself; `note`: good to know. */
  severity: 'stuck' | 'wait' | 'note'
  words: string
  /** The hosts concerned, each with what is to say of it. */
  hosts: readonly Pick<HostStanding, 'name' | 'note' | 'tasks'>[]
  /** What would help; null where nothing needs doing. */
  help: string | null
}

/** What the hub told of a task that waits. */
export interface WaitingFacts {
  task: Task
  channel: Channel | null
  /** All hosts of its channel. */
  hosts: readonly Host[]
  /** Where no host of the channel is ready for its architecture: those of other channels. */
  elsewhere: readonly Host[]
  /** The host that has it, once it is assigned. */
  given: Host | null
  /** Null where the hub does not tell: before 1.34 it had no scheduler of its own. */
  refusals: readonly TaskRefusal[] | null
  runs: readonly TaskRun[] | null
  /** Free tasks for the same channel, first those that go first. */
  queue: readonly Task[]
  /** The queue was cut off: there may be more. */
  queueCut: boolean
  /** Assigned and open tasks, and the most tasks at once, by host. */
  active: ReadonlyMap<number, readonly Task[]>
  maxJobs: ReadonlyMap<number, number>
  /** Seconds since the epoch. */
  now: number
}

/** A reason with nothing more to say than its words, or with more. */
export function reason(
  severity: Reason['severity'],
  words: string,
  more: Partial<Reason> = {},
): Reason {
  return { severity, words, hosts: [], help: null, ...more }
}
