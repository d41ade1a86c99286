import { HubError } from '../error'
import { hub } from '../hub'
import type { Params } from '../methods'
import { type Act, type HubWrite, makesTask, type WriteMethod } from './act'
import { findLostResult } from './lost-result'

/** What the hub answered. */
export interface ActResult {
  /** Of each write; undefined where the answer was lost on the way and could not be found. */
  results: readonly unknown[]
  /** Whether the hub has done it though an answer was lost. */
  lost: boolean
}

async function send<M extends WriteMethod>(sent: HubWrite<M>) {
  const { method, params }: { method: M; params: Params<M> } = sent
  return hub().write(method, params)
}

/** What it means that the hub answers False, which is no fault to it. */
function leftAsItWas(method: WriteMethod): HubError {
  const words =
    method === 'assignTask'
      ? 'The hub did not assign it: the task has a host by now'
      : 'The hub left it as it was: there was nothing to change'
  return new HubError('invalid', words, { method })
}

/** Does it, one write after the other. Throws HubError of the first that fails. */
export async function runAct(act: Act): Promise<ActResult> {
  const results: unknown[] = []
  let lost = false
  for (const each of act.writes) {
    const outcome = await send(each)
    if ('result' in outcome) {
      if (outcome.result === false) throw leftAsItWas(each.method)
      results.push(outcome.result)
    } else {
      lost = true
      results.push(await findLostResult(each))
    }
  }
  return { results, lost }
}

/** The tasks that the hub made for it, which are still to do what was asked. */
export function tasksOf(act: Act, { results }: ActResult): number[] {
  return act.writes.flatMap(({ method }, index) => {
    const result = results[index]
    return makesTask.has(method) && typeof result === 'number' ? [result] : []
  })
}
