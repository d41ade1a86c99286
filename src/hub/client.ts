import { asHubError, HubError } from './error'
import type { MethodName, Params, Result } from './methods'
import { ReadBatcher, type SendRead } from './reads'
import { HubSession, sessionHeaders } from './session'
import { browserStorage } from '~/lib/storage'
import type { SessionStore } from './session-store'
import { postToHub } from './transport'
import type { HubValue } from './types/common'
import { type ReadMethod, understood } from './understood'
import { type WriteOutcome, WriteQueue, type WriteRequest } from './writes'
import { encodeCall, namedParams } from './xmlrpc/encode'

/** How a read is sent. */
export interface CallOptions {
  signal?: AbortSignal | undefined
  /** Never in a batch. */
  alone?: boolean
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
  readonly session: HubSession
  readonly #writes: WriteQueue
  readonly #anonymous: ReadBatcher
  readonly #personal: ReadBatcher

  constructor(config: HubConfig) {
    const { hubUrl, loginUrl, sessionStore, retryDelays } = config
    this.config = config
    this.session = new HubSession({ hubUrl, loginUrl, store: sessionStore ?? browserStorage })
    this.#writes = new WriteQueue(this.session, hubUrl, retryDelays ?? [500, 1000, 2000, 4000])
    this.#anonymous = new ReadBatcher((body, method, signal, onProgress) =>
      this.#post(body, method, signal, {}, onProgress),
    )
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
   * Changes something, one change at a time. Throws HubError: `auth` or `expired` where a sign-in
   * is due, `retry` where it is not known whether it was done.
   */
  write<M extends MethodName>(method: M, params: Params<M>): Promise<WriteOutcome<Result<M>>>
  async write(method: MethodName, params: object): Promise<WriteOutcome<unknown>> {
    try {
      const body = encodeCall(method, namedParams(params))
      return await this.send({ url: this.config.hubUrl, method, body, contentType: 'text/xml' })
    } catch (error) {
      throw asHubError(error, method)
    }
  }

  /** A write that is not a method call: uploads. */
  send(request: WriteRequest): ReturnType<WriteQueue['send']> {
    return this.#writes.send(request)
  }

  #post(
    body: string,
    method: string,
    signal: AbortSignal,
    headers: Record<string, string> = {},
    onProgress?: (bytes: number) => void,
  ): ReturnType<SendRead> {
    const { hubUrl: url } = this.config
    return postToHub({ url, method, body, contentType: 'text/xml', headers, signal, onProgress })
  }

  readonly #postPersonal: SendRead = async (body, method, signal) => {
    const session = this.session.current
    if (!session) return this.#post(body, method, signal)
    try {
      return await this.#post(body, method, signal, sessionHeaders(session))
    } catch (error) {
      if (!(error instanceof HubError) || (error.code !== 1007 && error.code !== 1002)) throw error
      const renewed = await this.session.recover(session, error)
      return this.#post(body, method, signal, sessionHeaders(renewed))
    }
  }
}

/** A client for one hub. Asks nothing by itself. */
export function createHubClient(config: HubConfig): HubClient {
  return new HubClient(config)
}
