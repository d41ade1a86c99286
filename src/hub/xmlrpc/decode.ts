import { HubError } from '../error'
import { readAnswer } from './read-answer'
import type { HubAnswer } from './scan'
import type { DecodeReply, DecodeRequest } from './worker'

/** From here on scanning would hold up the page for longer than a frame, in bytes. */
const workerFrom = 1_000_000

interface Waiting {
  method: string
  resolve: (answer: HubAnswer) => void
  reject: (error: Error) => void
}

/** Whether the worker's code is there: a newer version of the console may have replaced it. */
let hasWorker = typeof Worker !== 'undefined'

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let lastId = 0

function broken(words: string, method: string): HubError {
  return new HubError('broken', `The hub's answer cannot be read: ${words}`, { method })
}

function settle(event: MessageEvent<DecodeReply>): void {
  const reply = event.data
  const asker = waiting.get(reply.id)
  waiting.delete(reply.id)
  if ('answer' in reply) asker?.resolve(reply.answer)
  else asker?.reject(broken(reply.error, asker.method))
}

function failAll(event: Event): void {
  if (!(event instanceof ErrorEvent)) hasWorker = false
  worker?.terminate()
  worker = undefined
  for (const asker of waiting.values())
    asker.reject(broken('the decoding worker failed', asker.method))
  waiting.clear()
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', settle)
  started.addEventListener('error', failAll)
  return started
}

function decodeInWorker(bytes: ArrayBuffer, method: string): Promise<HubAnswer> {
  worker ??= startWorker()
  const request: DecodeRequest = { id: ++lastId, bytes }
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { method, resolve, reject })
    worker?.postMessage(request, [bytes])
  })
}

/**
 * What an answer of the hub to `method` holds. Large ones are read in a worker, where there is one.
 * Throws HubError `broken` for what is not well-formed.
 */
export function decodeAnswer(bytes: ArrayBuffer, method: string): Promise<HubAnswer> {
  if (bytes.byteLength >= workerFrom && hasWorker) return decodeInWorker(bytes, method)
  try {
    return Promise.resolve(readAnswer(bytes))
  } catch (error) {
    return Promise.reject(broken(error instanceof Error ? error.message : String(error), method))
  }
}
