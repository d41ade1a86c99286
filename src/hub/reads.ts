import { asHubError, faultError, HubError } from './error'
import type { FaultStruct, HubValue } from './types/common'
import { onAbort } from '~/lib/abort'
import { encodeCall, encodeEntry, encodeMultiCall, namedParams } from './xmlrpc/encode'

/** Well under the hub's MaxRequestLength of 4 MiB (kojihub/kojixmlrpc.py), counted in characters. */
const maxLength = 1024 * 1024
const maxCalls = 100

/** One request of reads. */
export interface ReadRequest {
  body: string
  /** For errors: the read's own, or multiCall. */
  method: string
  /** Of all the reads in it. */
  methods: readonly string[]
  signal: AbortSignal
  onProgress?: ((bytes: number) => void) | undefined
}

/** Posts an encoded request. */
export type SendRead = (request: ReadRequest) => Promise<HubValue>

interface ReadOptions {
  signal?: AbortSignal | undefined
  onProgress?: ((bytes: number) => void) | undefined
  /** Milliseconds to wait for others; see CallOptions. */
  company?: number
}

interface PendingRead {
  method: string
  params: unknown[]
  entry: string
  signal: AbortSignal | undefined
  onProgress: ((bytes: number) => void) | undefined
  resolve: (value: HubValue) => void
  reject: (error: unknown) => void
}

function isFault(entry: HubValue | undefined): entry is HubValue & FaultStruct {
  if (typeof entry !== 'object' || entry === null) return false
  if (!('faultCode' in entry) || !('faultString' in entry)) return false
  return typeof entry.faultCode === 'number' && typeof entry.faultString === 'string'
}

/** Each read's own result or fault, from the list that multiCall answers. */
function settle(reads: PendingRead[], answer: HubValue): void {
  if (!Array.isArray(answer) || answer.length !== reads.length) {
    throw new HubError('broken', 'The hub answered a multiCall with something else')
  }
  for (const [index, read] of reads.entries()) {
    const entry = answer[index]
    if (Array.isArray(entry) && entry[0] !== undefined) read.resolve(entry[0])
    else if (isFault(entry))
      read.reject(faultError(entry.faultCode, entry.faultString, read.method))
    else read.reject(new HubError('broken', 'An entry of a multiCall is missing', read))
  }
}

/** A read that is ready to be sent, or rejected where it cannot be said in XML-RPC. */
function prepared(
  method: string,
  params: unknown[],
  { signal, onProgress }: ReadOptions,
  send: (read: PendingRead) => void,
): Promise<HubValue> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    if (signal) onAbort(signal, reject)
    try {
      const entry = encodeEntry(method, params)
      send({ method, params, entry, signal, onProgress, resolve, reject })
    } catch (error) {
      reject(asHubError(error, method))
    }
  })
}

/** Collects the reads of one tick into as few multiCalls as the limits allow. */
export class ReadBatcher {
  readonly #send: SendRead
  #pending: PendingRead[] = []

  constructor(send: SendRead) {
    this.#send = send
  }

  /** Rejects with HubError, or with the signal's reason as soon as it aborts. */
  read(
    method: string,
    params: object,
    alone: boolean,
    { signal, onProgress, company = 0 }: ReadOptions = {},
  ): Promise<HubValue> {
    const send = (read: PendingRead) =>
      alone ? void this.#flush([read]) : this.#queue(read, company)
    return prepared(method, namedParams(params), { signal, onProgress }, send)
  }

  /** One read by positional parameters, never in a batch. Rejects as `read` does. */
  readAlone(method: string, positional: unknown[], options: ReadOptions): Promise<HubValue> {
    return prepared(method, positional, options, (read) => void this.#flush([read]))
  }

  /** Some reads in one request of their own; each has its own outcome. */
  readTogether(
    calls: readonly { method: string; params: object }[],
    signal?: AbortSignal,
  ): Promise<PromiseSettledResult<HubValue>[]> {
    const reads: PendingRead[] = []
    const answers = calls.map(({ method, params }) =>
      prepared(method, namedParams(params), { signal }, (read) => reads.push(read)),
    )
    void this.#flush(reads)
    return Promise.allSettled(answers)
  }

  #queue(read: PendingRead, company: number): void {
    if (this.#pending.length === 0) setTimeout(() => this.#flushAll(), company)
    this.#pending.push(read)
  }

  #flushAll(): void {
    const pending = this.#pending.filter((read) => !read.signal?.aborted)
    this.#pending = []
    let batch: PendingRead[] = []
    let length = 0
    for (const read of pending) {
      if (batch.length >= maxCalls || length + read.entry.length > maxLength) {
        void this.#flush(batch)
        batch = []
        length = 0
      }
      batch.push(read)
      length += read.entry.length
    }
    void this.#flush(batch)
  }

  async #flush(reads: PendingRead[]): Promise<void> {
    const [first] = reads
    if (!first) return
    const stop = new AbortController()
    let listening = reads.length
    for (const { signal } of reads) {
      signal?.addEventListener('abort', () => --listening === 0 && stop.abort(), { once: true })
    }
    const methods = reads.map((read) => read.method)
    const { signal } = stop
    try {
      if (reads.length === 1) {
        const { method, params, onProgress } = first
        const body = encodeCall(method, params)
        first.resolve(await this.#send({ body, method, methods, signal, onProgress }))
        return
      }
      const body = encodeMultiCall(reads.map((read) => read.entry))
      settle(reads, await this.#send({ body, method: 'multiCall', methods, signal }))
    } catch (error) {
      for (const read of reads) read.reject(asHubError(error, read.method))
    }
  }
}
