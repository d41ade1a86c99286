import { hubNow } from '~/lib/hub-clock'
import { HubError } from '../error'
import { hub } from '../hub'
import type { Params } from '../methods'
import type { Ticket } from '../write-ledger'
import type { Act, HubWrite, WriteMethod } from './act'
import {
  type Activity,
  activityOf,
  beginActivity,
  forgetActivity,
  newActivityId,
  noteActivity,
  unsettledLike,
} from './activity'
import { holdActivity, holdIfFree } from './activity-lock'
import { findDone } from './find-done'
import { findLostResult } from './lost-result'

/** What the hub answered. */
export interface ActResult {
  /** What it is remembered by. */
  id: string
  /** Of each write; null where the answer was lost on the way and could not be found. */
  results: readonly unknown[]
  /** Whether the hub has done it though an answer was lost. */
  lost: boolean
}

/** It is not known yet whether the hub has made a change, which `settleActivity` then finds out. */
export class Unsettled extends HubError {
  /** What the change is remembered by. */
  readonly activity: string

  constructor(activity: string, cause: HubError) {
    super('retry', cause.message, { cause, method: cause.method })
    this.activity = activity
  }
}

/** How a change is remembered. */
export interface Remembered {
  id: string
  /** The path of the page that lists it. */
  where: string
  /** Shared by what is done at once. */
  batch?: string | undefined
}

async function send<M extends WriteMethod>(sent: HubWrite<M>, onTicket: (ticket: Ticket) => void) {
  const { method, params }: { method: M; params: Params<M> } = sent
  return hub().write(method, params, onTicket)
}

/** What it means that the hub answers False, which is no fault to it. */
function leftAsItWas(method: WriteMethod): HubError {
  const words =
    method === 'assignTask'
      ? 'The hub did not assign it: the task has a host by now'
      : 'The hub left it as it was: there was nothing to change'
  return new HubError('invalid', words, { method })
}

/** Makes the writes of a change that are not done yet. */
async function goOn(id: string, act: Act, done: readonly unknown[], lostBefore: boolean) {
  const results = [...done]
  let lost = lostBefore
  for (const each of act.writes.slice(done.length)) {
    const outcome = await send(each, (ticket) => noteActivity(id, { ticket }))
    if ('result' in outcome) {
      if (outcome.result === false) throw leftAsItWas(each.method)
      results.push(outcome.result)
    } else {
      lost = true
      results.push((await findLostResult(each)) ?? null)
    }
    // The next write has a ticket of its own.
    noteActivity(id, { results: [...results], lost, ticket: undefined })
  }
  noteActivity(id, { status: 'done', since: hubNow() })
  return { id, results, lost }
}

/** The error as it is told to who made the change. */
function told(id: string, error: unknown): unknown {
  const open = error instanceof HubError && error.kind === 'retry'
  return open && !(error instanceof Unsettled) ? new Unsettled(id, error) : error
}

/**
 * Makes a change, one write after the other, and remembers it over a reload until it is known what
 * came of it. Asked for once more while that is not known, it is looked up instead of done twice.
 * Throws HubError of the first write that fails; Unsettled where its outcome is not known yet.
 */
export async function runAct(act: Act, remembered?: Remembered): Promise<ActResult> {
  const by = hub().session.userName
  const earlier = unsettledLike(act, by)
  if (earlier) {
    // Another tab may be at it.
    await holdActivity(earlier.id, () => Promise.resolve())
    const settled = await settleActivity(earlier.id)
    if (settled?.status === 'done') return settled
    if (settled?.status === 'sent') throw stillOpen(settled)
    if (settled) forgetActivity(settled.id)
  }
  const { id, where, batch } = remembered ?? { id: newActivityId(), where: '' }
  return holdActivity(id, async () => {
    beginActivity({ id, where, by, act, ...(batch !== undefined && { batch }) })
    try {
      return await goOn(id, act, [], false)
    } catch (error) {
      const thrown = told(id, error)
      // Only what nobody knows the end of is kept; what the hub refused is said where it was asked.
      if (!(thrown instanceof Unsettled)) forgetActivity(id)
      throw thrown
    }
  }).finally(() => noteActivity(id, {}))
}

/** Makes the rest of a change of which the hub has done only a part, or nothing. Throws HubError. */
export async function finishActivity(id: string): Promise<void> {
  await holdIfFree(id, async () => {
    const entry = activityOf(id)
    if (!entry || entry.status === 'done') return
    const { act, results, lost } = entry
    noteActivity(id, { status: 'sent', ticket: undefined })
    try {
      await goOn(id, act, results, lost)
    } catch (error) {
      const thrown = told(id, error)
      if (!(thrown instanceof Unsettled)) noteActivity(id, { status: 'refused' })
      throw thrown
    }
  })
}

/** What a change is that nobody has found out about yet. */
export function stillOpen({ id, act }: Activity): Unsettled {
  const method = act.writes[0]?.method
  return new Unsettled(id, new HubError('retry', 'The hub has not said yet', { method }))
}

async function outcomeOf({ ticket, since }: Activity, sent: HubWrite) {
  // Nobody works on it any more, and without a ticket it was never sent.
  return ticket ? ((await hub().settle(ticket)) ?? findDone(sent, since)) : 'refused'
}

async function settle(entry: Activity): Promise<void> {
  const { id, act, results: before } = entry
  const sent = act.writes[before.length]
  if (!sent) return noteActivity(id, { status: 'done' })
  const outcome = await outcomeOf(entry, sent)
  if (outcome !== 'done') return noteActivity(id, { status: outcome })
  const results = [...before, (await findLostResult(sent)) ?? null]
  const whole = results.length === act.writes.length
  noteActivity(id, { results, lost: true, status: whole ? 'done' : 'refused' })
}

/**
 * Finds out what came of a change whose answer was lost: from the hub's own memory of the call, else
 * from the person's newest tasks or from the history of what it would have changed. What somebody
 * works on in this tab or another stays as it is. Returns it as it is now remembered. Throws
 * Unsettled while the hub does not answer, HubError `auth` or `expired` where who made it is not
 * signed in.
 */
export async function settleActivity(id: string): Promise<Activity | undefined> {
  const entry = activityOf(id)
  if (entry?.status !== 'sent') return entry
  const { current } = hub().session
  if (current?.userName !== entry.by)
    throw new HubError('auth', `Sign in as ${entry.by} to find out`)
  try {
    await holdIfFree(id, async () => {
      // Whoever worked on it until now may have found out.
      const latest = activityOf(id)
      if (latest?.status === 'sent') await settle(latest)
    })
  } catch (error) {
    const signIn = error instanceof HubError && (error.kind === 'expired' || error.kind === 'auth')
    if (!(error instanceof HubError) || signIn) throw error
    throw new Unsettled(id, error)
  }
  return activityOf(id)
}
