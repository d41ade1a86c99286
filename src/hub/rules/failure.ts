import type { HubError } from '../error'
import type { FaultStruct, HubValue } from '../types/common'
import { TASK_STATE, type Task } from '../types/task'

/** A finished task's fault, when its result is one (kojihub.py Task.getResult with raise_fault=False). */
export function asFault(result: HubValue | FaultStruct | undefined): FaultStruct | null {
  if (typeof result !== 'object' || result === null || !('faultString' in result)) return null
  const { faultCode, faultString } = result
  return typeof faultCode === 'number' && typeof faultString === 'string'
    ? { faultCode, faultString }
    : null
}

/**
 * Whether an error means that a task's files are gone: the hub faults on what is not there, and
 * with code 1 on a dangling link (kojihub.py list_task_output). Anything else may pass.
 */
export function meansGone(error: HubError): boolean {
  return error.kind === 'not-found' || error.kind === 'invalid' || error.code === 1
}

/**
 * The task to blame in a tree: the failed one without failed children that failed first. The
 * others are failed or canceled because of it (builder/kojid BuildTask.handler waits for all).
 */
export function failedTask(root: Task, below: Record<string, Task[]>): Task | null {
  const all = [root, ...Object.values(below).flat()]
  const failed = all.filter((task) => task.state === TASK_STATE.FAILED)
  const leaves = failed.filter((task) => !failed.some((other) => other.parent === task.id))
  leaves.sort((a, b) => (a.completion_ts ?? Infinity) - (b.completion_ts ?? Infinity))
  return leaves[0] ?? null
}

// Where nothing else tells: the log that most often says why, first.
const usual = ['build.log', 'root.log', 'checkout.log', 'mock_output.log', 'createrepo.log']

/**
 * The log that says why a task failed: the one its fault names ("see build.log or root.log for
 * more information", builder/kojid BuildRoot._mockResult), among the files that are there. Of
 * two named ones the first that is there: mock ends with 1 after both, mostly in the build.
 */
export function blamedLog(fault: string | undefined, files: readonly string[]): string | null {
  const named = /; see (.+?) for more information/.exec(fault ?? '')?.[1]?.split(' or ') ?? []
  return [...named, ...usual].find((log) => files.includes(log)) ?? null
}
