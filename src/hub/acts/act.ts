import type { Params } from '../methods'
import { touched } from './touched'
import { toJson } from '~/lib/json'

/** The hub's methods that change something by a form of the console. */
export type WriteMethod = keyof typeof touched

/** One write as it goes to the hub. */
export type HubWrite<M extends WriteMethod = WriteMethod> = {
  [K in M]: { method: K; params: Params<K> }
}[M]

/** What one does to the hub: data alone, so that it can be shown first, kept, and done later. */
export interface Act {
  /** As an order: "Untag foreman-3.0-1 from foreman-el9". */
  does: string
  /** Once it is done: "Untagged foreman-3.0-1 from foreman-el9". */
  done: string
  /** In their order; done again from the first after a failure, so each must bear that. */
  writes: readonly HubWrite[]
  /** Lines for a shell that do the same; none where Koji's command line has no such command. */
  commands: readonly string[]
  /** What undoes it. */
  back?: Act
  /** Of an undo: what will not be as it was before the change, as a sentence. */
  differs?: string
  /** Of a way back that cannot be gone again: what it makes is not what was there. */
  oneWay?: true
}

/** One write, its parameters by the hub's names. */
export function write<M extends WriteMethod>(method: M, params: Params<M>): HubWrite<M> {
  return { method, params }
}

/** An act with the one that undoes it. */
export function withWayBack(act: Act, back: Act): Act {
  return { ...act, back }
}

/** What tells an act from others: the same for acts that write the same. */
export function keyOfAct({ writes }: Act): string {
  return toJson(writes)
}

/** What undoes an act, which the act itself undoes again; null where there is no way back. */
export function undoOf({ back, ...act }: Act): Act | null {
  if (!back) return null
  return back.oneWay ? back : { ...back, back: act }
}

/** What the hub's reads may answer otherwise after it. */
export function touchedBy(act: Act): string[] {
  return [...new Set(act.writes.flatMap(({ method }) => touched[method]))]
}

/** The methods that only make a task, which then does it. */
export const makesTask = new Set<WriteMethod>([
  'build',
  'chainBuild',
  'tagBuild',
  'moveBuild',
  'newRepo',
  'resubmitTask',
])

/** The methods whose task does what was asked for; of the others the task itself was asked for. */
const doneByTask = new Set<WriteMethod>(['tagBuild', 'moveBuild', 'newRepo'])

/** Whether the act is to make a task and no more: a build, a chain, a task that is done again. */
export function isSubmission(act: Act): boolean {
  return act.writes.every(({ method }) => makesTask.has(method) && !doneByTask.has(method))
}

/** Whether the hub only makes tasks for it, which do it later. */
export function isDoneByTasks(act: Act): boolean {
  return act.writes.some(({ method }) => doneByTask.has(method))
}

/** The tasks that the hub made for an act, by what it answered to each write. */
export function tasksOf(act: Act, results: readonly unknown[]): number[] {
  return act.writes.flatMap(({ method }, index) => {
    const result = results[index]
    return makesTask.has(method) && typeof result === 'number' ? [result] : []
  })
}

function literal(value: unknown): string {
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value ?? {}).map(([key, of]) => `'${key}': ${literal(of)}`)
    return `{${members.join(', ')}}`
  }
  if (typeof value !== 'string') return toJson(value)
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}

/** The write as a call of Koji's own client (koji/__init__.py ClientSession). */
export function asPython({ method, params }: HubWrite): string {
  const named = Object.entries(params).map(([name, value]) => `${name}=${literal(value)}`)
  return `session.${method}(${named.join(', ')})`
}
