import { pause } from '~/lib/abort'
import { HubError } from './error'
import { type HubSession, sessionHeaders } from './session'
import type { Session } from './types/session'
import { type HubRequest, postToHub } from './transport'
import type { HubValue } from './types/common'
import { encodeCall } from './xmlrpc/encode'

/** The result, or that the hub has done it while its answer was lost on the way. */
export type WriteOutcome<T> = { result: T } | { done: 'result-lost' }

/** What is sent with a session and a call number. */
export type WriteRequest = Pick<HubRequest, 'url' | 'body' | 'contentType' | 'method' | 'signal'>

const refusals = 3

/** Whether the request may have been done without us hearing of it. */
function isUnheard(error: HubError): boolean {
  if (error.code !== undefined) return false
  const { status } = error
  if (status !== undefined && status !== 408 && status < 500) return false
  return error.kind === 'network' || error.kind === 'offline' || error.kind === 'broken'
}

function isSessionLost({ code }: HubError): boolean {
  return code === 1007 || code === 1002
}

function isAboutSession(error: HubError): boolean {
  return isSessionLost(error) || error.code === 1008 || error.code === 1009
}

function unknownOutcome(error: HubError): HubError {
  const words = `Whether the hub has done this is not known: ${error.message}`
  return new HubError('retry', words, { cause: error, method: error.method })
}

/**
 * One write at a time, over all tabs where the browser has locks. After a broken connection the
 * same request goes out again with the same call number, so that nothing is ever done twice
 * (kojihub/auth.py Session: a committed number is RetryError, a lower one SequenceError).
 */
export class WriteQueue {
  readonly #session: HubSession
  readonly #hubUrl: string
  readonly #delays: number[]
  #last: Promise<unknown> = Promise.resolve()

  /** `delays` in milliseconds, one before each repetition. */
  constructor(session: HubSession, hubUrl: string, delays: number[]) {
    this.#session = session
    this.#hubUrl = hubUrl
    this.#delays = delays
  }

  /** Sends when all writes before it have ended. */
  send(request: WriteRequest): Promise<WriteOutcome<HubValue>> {
    const turn = this.#last.then(() => this.#locked(() => this.#deliver(request)))
    this.#last = turn.catch(() => {})
    return turn
  }

  #locked<T>(work: () => Promise<T>): Promise<T> {
    // Locks exist in secure contexts only.
    const { navigator }: { navigator?: Partial<Navigator> } = globalThis
    const name = `koji-console writes ${this.#hubUrl}`
    return navigator?.locks ? navigator.locks.request(name, work) : work()
  }

  async #deliver(request: WriteRequest): Promise<WriteOutcome<HubValue>> {
    let session = this.#signedIn(request)
    let number = this.#session.takeCallNumber(session)
    let unheard = 0
    for (let refused = 0; refused <= refusals;) {
      try {
        return { result: await postToHub({ ...request, headers: sessionHeaders(session, number) }) }
      } catch (error) {
        if (!(error instanceof HubError)) throw error
        if (isUnheard(error)) {
          const delay = this.#delays[unheard++]
          if (delay === undefined) throw unknownOutcome(error)
          await pause(delay, request.signal)
          continue
        }
        // A fresh number is ours alone: the browser itself repeats a POST whose connection broke.
        if (error.code === 1009) return { done: 'result-lost' }
        if (!isAboutSession(error)) throw error
        refused++
        const next = await this.#reconcile(session, error).catch((failure: unknown) => {
          throw unheard > 0 ? unknownOutcome(error) : failure
        })
        // The same session still knows this number, so repeating it stays safe.
        if (next.session.id === session.id && isSessionLost(error)) session = next.session
        else if (unheard > 0) throw unknownOutcome(error)
        else {
          session = next.session
          number = this.#session.takeCallNumber(session, next.usedByHub)
        }
      }
    }
    throw new HubError('locked', 'Other tabs write with this session at the same time; try again', {
      method: request.method,
    })
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
      url: this.#hubUrl,
      method,
      contentType: 'text/xml',
      body: encodeCall(method, []),
      headers: sessionHeaders(session),
    })
    return info?.callnum ?? 0
  }
}
