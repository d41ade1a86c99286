import { pause } from '~/lib/abort'
import { HubError } from './error'
import { type HubSession, sessionHeaders } from './session'
import type { Session } from './types/session'
import { type HubRequest, postToHub } from './transport'
import type { HubValue } from './types/common'
import { type Outcome, type Ticket, WriteLedger } from './write-ledger'
import type { SessionStore } from './session-store'
import { encodeCall, encodeEntry, encodeMultiCall } from './xmlrpc/encode'

/** The result, or that the hub has done it while its answer was lost on the way. */
export type WriteOutcome<T> = { result: T } | { done: 'result-lost' }

/** What is sent with a session and a call number. */
export interface WriteRequest extends Pick<
  HubRequest,
  'url' | 'body' | 'contentType' | 'method' | 'signal'
> {
  /** Called before it is sent, and again where it goes out under another number. */
  onTicket?: ((ticket: Ticket) => void) | undefined
}

export interface WriteConfig {
  hubUrl: string
  store: SessionStore
  /** Milliseconds before each repetition after a broken connection. */
  retryDelays: number[]
  /** Milliseconds: how long the hub may be silent on a write, and when its outcome is asked for. */
  limits: WriteLimits
}

export interface WriteLimits {
  write: number
  settle: number
}

/** Together under a minute: then other tabs may write, whatever became of this one. */
export const usualWriteLimits: WriteLimits = { write: 40_000, settle: 10_000 }

const refusals = 3

/** Whether the request may have been done without us hearing of it. */
function isUnheard(error: HubError): boolean {
  if (error.code !== undefined) return false
  const { status } = error
  if (status !== undefined && status !== 408 && status < 500) return false
  return error.kind === 'network' || error.kind === 'offline' || error.kind === 'broken'
}

/** Statuses by which a server refuses a request before it looks at it, as the hub's own does. */
const refusedUnread = new Set([400, 401, 405, 411, 413, 414, 415, 431])

/** Whether something between here and the hub answered, which may have been after the hub did it. */
function isFromElsewhere({ status }: HubError): boolean {
  return status !== undefined && !refusedUnread.has(status)
}

function isSessionLost({ code }: HubError): boolean {
  return code === 1007 || code === 1002
}

function isAboutSession(error: HubError): boolean {
  return isSessionLost(error) || error.code === 1008 || error.code === 1009
}

function unknownOutcome(error: HubError): HubError {
  const words = `It is not known yet whether the hub has done this: ${error.message}`
  return new HubError('retry', words, { cause: error, method: error.method })
}

/**
 * One write at a time, over all tabs where the browser has locks. After a broken connection the
 * same request goes out again with the same call number, so that nothing is ever done twice
 * (kojihub/auth.py Session: a committed number is RetryError, a lower one SequenceError).
 */
export class WriteQueue {
  readonly #session: HubSession
  readonly #config: WriteConfig
  readonly #ledger: WriteLedger
  #last: Promise<unknown> = Promise.resolve()

  constructor(session: HubSession, config: WriteConfig) {
    this.#session = session
    this.#config = config
    this.#ledger = new WriteLedger(config.store, config.hubUrl)
  }

  /** Sends when all writes before it have ended. */
  send(request: WriteRequest): Promise<WriteOutcome<HubValue>> {
    return this.#inTurn(() => this.#deliver(request))
  }

  /**
   * What came of a write whose answer was lost; null where the hub cannot tell any more, since its
   * session is gone or has sent others. Throws HubError where the hub does not answer.
   */
  settle(ticket: Ticket): Promise<Outcome | null> {
    return this.#inTurn(async () => {
      const known = this.#ledger.outcomeOf(ticket)
      if (known) return known
      const { current } = this.#session
      return current?.id === ticket.session ? this.#claimRenewed(current, ticket) : null
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#locked(work))
    this.#last = turn.catch(() => {})
    return turn
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    // Locks exist in secure contexts only.
    const { navigator }: { navigator?: Partial<Navigator> } = globalThis
    const name = `koji-console writes ${this.#config.hubUrl}`
    return navigator?.locks ? navigator.locks.request(name, work) : work()
  }

  async #deliver(request: WriteRequest): Promise<WriteOutcome<HubValue>> {
    let session = this.#signedIn(request)
    await this.#settleOpen(session)
    let ticket = this.#begin(session, request)
    let unheard = 0
    for (let refused = 0; refused <= refusals;) {
      try {
        const result = await this.#post(request, session, ticket)
        this.#ledger.close(ticket, 'done')
        return { result }
      } catch (error) {
        if (!(error instanceof HubError)) throw error
        if (isUnheard(error)) {
          const delay = this.#config.retryDelays[unheard++]
          // A hub that is silent keeps everybody waiting: what it did is asked for instead.
          if (error.timedOut || delay === undefined) return this.#lookUp(session, ticket, error)
          await pause(delay, request.signal)
          continue
        }
        // A fresh number is ours alone: the browser itself repeats a POST whose connection broke.
        if (error.code === 1009) {
          this.#ledger.close(ticket, 'done')
          return { done: 'result-lost' }
        }
        if (isFromElsewhere(error)) return this.#lookUp(session, ticket, error)
        if (!isAboutSession(error)) {
          this.#ledger.close(ticket, 'refused')
          throw error
        }
        refused++
        const next = await this.#reconcile(session, error).catch((failure: unknown) => {
          if (unheard > 0) throw unknownOutcome(error)
          this.#ledger.close(ticket, 'refused')
          throw failure
        })
        // The same session still knows this number, so repeating it stays safe.
        if (next.session.id === session.id && isSessionLost(error)) session = next.session
        else if (unheard > 0) throw unknownOutcome(error)
        else {
          this.#ledger.close(ticket, 'refused')
          session = next.session
          ticket = this.#begin(session, request, next.usedByHub)
        }
      }
    }
    throw new HubError('locked', 'Other tabs write with this session at the same time; try again', {
      method: request.method,
    })
  }

  #begin(session: Session, { onTicket }: WriteRequest, usedByHub = 0): Ticket {
    const number = this.#session.takeCallNumber(session, usedByHub)
    const ticket = { session: session.id, number }
    this.#ledger.open(ticket)
    onTicket?.(ticket)
    return ticket
  }

  #post(request: WriteRequest, session: Session, { number }: Ticket): Promise<HubValue> {
    const { url, body, contentType, method, signal } = request
    const idleLimit = this.#config.limits.write
    const headers = sessionHeaders(session, number)
    return postToHub({ url, body, contentType, method, signal, headers, idleLimit })
  }

  /** What came of a write of which nothing was heard. */
  async #lookUp(
    session: Session,
    ticket: Ticket,
    error: HubError,
  ): Promise<{ done: 'result-lost' }> {
    const outcome = await this.#claim(session, ticket).catch(() => null)
    if (outcome === 'done') return { done: 'result-lost' }
    if (outcome === null) throw unknownOutcome(error)
    const words = `The hub has not done this, and will not: ${error.message}`
    const kind = error.kind === 'denied' ? 'denied' : 'network'
    throw new HubError(kind, words, { cause: error, method: error.method })
  }

  /** A higher number would make it impossible to ask for the lower ones that are still open. */
  async #settleOpen(session: Session): Promise<void> {
    for (const ticket of this.#ledger.openOf(session.id)) await this.#claimRenewed(session, ticket)
  }

  async #claimRenewed(session: Session, ticket: Ticket): Promise<Outcome | null> {
    try {
      return await this.#claim(session, ticket)
    } catch (error) {
      if (!(error instanceof HubError) || !isSessionLost(error)) throw error
      const renewed = await this.#session.recover(session, error)
      // Another session knows nothing of this one's numbers.
      return renewed.id === session.id ? this.#claim(renewed, ticket) : null
    }
  }

  /**
   * Takes a write's call number for a call that changes nothing. Where the hub has committed the
   * number it says so (RetryError), so the write was done; else the number is used up, and the
   * write can no longer be done even where it is still on its way. A multiCall, since its savepoint
   * makes the hub commit the number of calls that only read (kojihub/kojixmlrpc.py multiCall).
   */
  async #claim(session: Session, ticket: Ticket): Promise<Outcome | null> {
    const method = 'getSessionInfo'
    const outcome = await postToHub({
      url: this.#config.hubUrl,
      method,
      contentType: 'text/xml',
      body: encodeMultiCall([encodeEntry(method, [])]),
      headers: sessionHeaders(session, ticket.number),
      idleLimit: this.#config.limits.settle,
    }).then(
      (): Outcome => 'refused',
      (error: unknown): Outcome | null => {
        if (!(error instanceof HubError)) throw error
        if (error.code === 1009) return 'done'
        // A later number was used: the hub no longer tells.
        if (error.code === 1008) return null
        throw error
      },
    )
    if (outcome) this.#ledger.close(ticket, outcome)
    else this.#ledger.forget(ticket)
    return outcome
  }

  async #reconcile(
    session: Session,
    error: HubError,
  ): Promise<{ session: Session; usedByHub: number }> {
    if (isSessionLost(error)) {
      return { session: await this.#session.recover(session, error), usedByHub: 0 }
    }
    return { session, usedByHub: await this.#numberOnHub(session) }
  }

  #signedIn(request: WriteRequest): Session {
    const { state } = this.#session
    if (state.status === 'signed-in') return state.session
    const kind = state.status === 'expired' ? 'expired' : 'auth'
    throw new HubError(kind, 'Sign in first', { method: request.method })
  }

  async #numberOnHub(session: Session): Promise<number> {
    const method = 'getSessionInfo'
    const info = await postToHub<{ callnum?: number | null } | null>({
      url: this.#config.hubUrl,
      method,
      contentType: 'text/xml',
      body: encodeCall(method, []),
      headers: sessionHeaders(session),
      idleLimit: this.#config.limits.settle,
    })
    return info?.callnum ?? 0
  }
}
