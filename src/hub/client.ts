import { asHubError, HubError } from './error'
import type { MethodName, Params, Result } from './methods'
import { type Patience, PatientRead, usualPatience } from './patience'
import { ReadBatcher, type ReadRequest, type SendRead } from './reads'
import { HubSession, sessionHeaders } from './session'
import type { Session } from './types/session'
import { browserStorage } from '~/lib/storage'
import type { SessionStore } from './session-store'
import { postToHub } from './transport'
import type { HubValue } from './types/common'
import { type ReadMethod, understood } from './understood'
import { waits } from './waits'
import type { Outcome, Ticket } from './write-ledger'
import { usualWriteLimits, type WriteLimits, type WriteOutcome, WriteQueue } from './writes'
import { encodeCall, namedParams } from './xmlrpc/encode'

/** How a read is sent. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Never in a batch. */
  alone?: boolean
  /** Milliseconds that it waits for others to share its request, and they for it; else one tick. */
  company?: number
  /** Carries the session, which the hub then locks: only for what is about me. */
  session?: boolean
  /** Told the bytes received so far; only what travels alone has a size of its own. */
  onProgress?: (bytes: number) => void
}

export interface HubConfig {
  hubUrl: string
  loginUrl: string
  filesUrl: string
  sessionStore?: SessionStore
  /** Milliseconds before each repetition of a write whose answer was lost. */
  retryDelays?: number[]
  /** How long reads wait for their answers. */
  patience?: Patience
  writeLimits?: WriteLimits
}

// Slow on a hub with millions of builds, or large: what a page shows first must not wait for them.
const aloneMethods = new Set<string>([
  'count',
  'countAndFilterResults',
  'downloadTaskOutput',
  'filterResults',
  'getLatestBuilds',
  'listTagged',
  'listTaggedRPMS',
  'queryHistory',
  'search',
  '_listapi',
])

/** A countOnly query scans the whole table where the page itself stops at its limit. */
function isCount(params: object): boolean {
  const { queryOpts } = params as { queryOpts?: { countOnly?: boolean } }
  return queryOpts?.countOnly === true
}

/** The only way to the hub's API; see HubMethods for what it can be asked. */
export class HubClient {
  readonly config: HubConfig
  /** What this browser keeps for the hub: the session, and what was done. */
  readonly store: SessionStore
  readonly session: HubSession
  readonly #writes: WriteQueue
  readonly #anonymous: ReadBatcher
  readonly #personal: ReadBatcher

  constructor(config: HubConfig) {
    const { hubUrl, loginUrl, sessionStore: store = browserStorage } = config
    const { retryDelays = [500, 1000, 2000, 4000], writeLimits: limits = usualWriteLimits } = config
    this.config = config
    this.store = store
    this.session = new HubSession({ hubUrl, loginUrl, store })
    this.#writes = new WriteQueue(this.session, { hubUrl, store, retryDelays, limits })
    this.#anonymous = new ReadBatcher((request) => this.#post(request))
    this.#personal = new ReadBatcher(this.#postPersonal)
  }

  /**
   * Reads. Calls of one tick share a multiCall; each has its own result, fault and abort. The result
   * is what its type says, whatever the hub sent; a count is not looked at. Throws HubError, `broken`
   * for an answer that is not understood; an abort rejects with the signal's reason.
   */
  call<M extends ReadMethod>(
    method: M,
    params: Params<M>,
    options?: CallOptions,
  ): Promise<Result<M>>
  async call(method: ReadMethod, params: object, options: CallOptions = {}): Promise<unknown> {
    const alone = options.alone ?? (aloneMethods.has(method) || isCount(params))
    const batcher = options.session ? this.#personal : this.#anonymous
    const answer = await batcher.read(method, params, alone, options)
    return isCount(params) ? answer : understood(method, answer)
  }

  /**
   * Reads in one request that nothing else of the page rides in; each has its own outcome, in the
   * order of the calls. Rejected ones have a HubError, or the signal's reason.
   */
  async callTogether(
    calls: readonly { method: ReadMethod; params: object }[],
    signal?: AbortSignal,
  ): Promise<PromiseSettledResult<unknown>[]> {
    const outcomes = await this.#anonymous.readTogether(calls, signal)
    const read = outcomes.map(async (outcome, index): Promise<unknown> => {
      if (outcome.status === 'rejected') throw outcome.reason
      const call = calls[index]
      return call && !isCount(call.params) ? understood(call.method, outcome.value) : outcome.value
    })
    return Promise.allSettled(read)
  }

  /**
   * Asks any method by its name and positional parameters, without the session; throws HubError.
   * For what a person names: the console's own calls are typed.
   */
  callByName(
    method: string,
    positional: unknown[],
    options: Pick<CallOptions, 'signal' | 'onProgress'> = {},
  ): Promise<HubValue> {
    return this.#anonymous.readAlone(method, positional, options)
  }

  /**
   * Changes something, one change at a time. `onTicket` is called before it is sent. Throws
   * HubError: `auth` or `expired` where a sign-in is due, `retry` where it is not known whether it
   * was done, which `settle` then finds out.
   */
  write<M extends MethodName>(
    method: M,
    params: Params<M>,
    onTicket?: (ticket: Ticket) => void,
  ): Promise<WriteOutcome<Result<M>>>
  async write(
    method: MethodName,
    params: object,
    onTicket?: (ticket: Ticket) => void,
  ): Promise<WriteOutcome<unknown>> {
    try {
      const body = encodeCall(method, namedParams(params))
      const { hubUrl: url } = this.config
      return await this.#writes.send({ url, method, body, contentType: 'text/xml', onTicket })
    } catch (error) {
      throw asHubError(error, method)
    }
  }

  /**
   * What came of a write whose answer was lost; null where the hub cannot tell, since the session
   * that sent it is gone. Throws HubError while the hub does not answer.
   */
  settle(ticket: Ticket): Promise<Outcome | null> {
    return this.#writes.settle(ticket)
  }

  /**
   * Uploads a part of a file. It has no call number and waits for no other write: the hub takes the
   * same bytes at the same place again. Throws HubError.
   */
  async upload(query: URLSearchParams, body: Blob, signal?: AbortSignal): Promise<HubValue> {
    const { state } = this.session
    const method = 'rawUpload'
    if (state.status !== 'signed-in') {
      const kind = state.status === 'expired' ? 'expired' : 'auth'
      throw new HubError(kind, 'Sign in first', { method })
    }
    const url = `${this.config.hubUrl}?${query.toString()}`
    const contentType = 'application/octet-stream'
    return this.#withSession(state.session, (headers) =>
      postToHub({ url, method, body, contentType, headers, signal }),
    )
  }

  /** Sends with a session, and once more where it had expired and the browser could renew it. */
  async #withSession<T>(
    session: Session,
    send: (headers: Record<string, string>) => Promise<T>,
  ): Promise<T> {
    try {
      return await send(sessionHeaders(session))
    } catch (error) {
      if (!(error instanceof HubError) || (error.code !== 1007 && error.code !== 1002)) throw error
      return send(sessionHeaders(await this.session.recover(session, error)))
    }
  }

  async #post(
    { body, method, methods, signal, onProgress }: ReadRequest,
    headers: Record<string, string> = {},
  ): ReturnType<SendRead> {
    const { hubUrl: url, patience = usualPatience } = this.config
    let noted = () => {}
    const read = new PatientRead<HubValue>(
      (ask, onLife) =>
        postToHub({
          url,
          method,
          body,
          contentType: 'text/xml',
          headers,
          signal: ask,
          idleLimit: patience.giveUp,
          onProgress: (bytes) => {
            onLife()
            noted()
            onProgress?.(bytes)
          },
        }),
      method,
      signal,
      patience,
    )
    noted = waits.add({
      methods,
      stop: () => read.stop(new HubError('stopped', 'You stopped waiting', { method })),
      askAnew: () => read.askAnew(),
    })
    return read.result.finally(() => noted())
  }

  readonly #postPersonal: SendRead = async (request) => {
    const session = this.session.current
    if (!session) return this.#post(request)
    return this.#withSession(session, (headers) => this.#post(request, headers))
  }
}

/** A client for one hub. Asks nothing by itself. */
export function createHubClient(config: HubConfig): HubClient {
  return new HubClient(config)
}
