import type { HubValue } from './types/common'
import { asHubError, faultError, HubError, statusError } from './error'
import { noteHubTime } from '~/lib/hub-clock'
import { IdleLimit, usualIdleLimit } from './idle-limit'
import { decodeAnswer } from './xmlrpc/decode'

/** One POST to the hub. */
export interface HubRequest {
  url: string
  body: string | Blob
  contentType: 'text/xml' | 'application/octet-stream'
  /** For errors. */
  method: string
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  /** Lets the browser answer a sign-in challenge: Kerberos, certificate, basic. */
  signIn?: boolean
  /** Called with the bytes received so far, while the answer comes in. */
  onProgress?: ((bytes: number) => void) | undefined
  /** Milliseconds until the answer must have begun, else it fails as `timedOut`. */
  idleLimit?: number
}

/** Bytes of an answer, unpacked: large hubs answer 80 MB at most; a browser bears no more. */
const mostBytes = 256 * 1024 * 1024

async function readBody(
  response: Response,
  onProgress: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body?.getReader()
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value)
    size += part.value.byteLength
    if (size > mostBytes) {
      await reader?.cancel()
      throw new HubError('broken', 'The answer is larger than 256 MB: it was not read to its end')
    }
    onProgress(size)
  }
  return new Blob(parts).arrayBuffer()
}

async function fetchBytes(request: HubRequest, idle: IdleLimit): Promise<ArrayBuffer> {
  const { signal } = idle
  const response = await fetch(request.url, {
    method: 'POST',
    body: request.body,
    headers: { 'Content-Type': request.contentType, ...request.headers },
    credentials: request.signIn ? 'include' : 'same-origin',
    cache: 'no-store',
    signal,
  })
  noteHubTime(response.headers.get('Date'))
  idle.begun()
  if (!response.ok) throw statusError(response.status, response.statusText, request.method)
  const type = response.headers.get('Content-Type') ?? ''
  if (!type.includes('xml')) {
    const words = `The address answers ${type || 'nothing'} where a hub answers XML-RPC`
    throw new HubError('broken', words, { method: request.method })
  }
  const bytes = await readBody(response, (received) => {
    idle.touch()
    request.onProgress?.(received)
  })
  const announced = Number(response.headers.get('Content-Length') ?? '0')
  const encoded = response.headers.get('Content-Encoding') !== null
  // Some engines resolve a body that broke off; the hub always announces the length.
  if (!encoded && bytes.byteLength < announced) {
    throw new HubError('network', 'The connection broke during the answer', {
      method: request.method,
    })
  }
  return bytes
}

/**
 * Posts to the hub and gives the value it answers; its type is the caller's knowledge of the
 * method, which the recordings hold to the truth. Throws HubError: by fault code, by HTTP status,
 * `network` where nobody answered in time, `broken` where the answer is not XML-RPC; an abort
 * rejects with AbortError.
 */
export function postToHub<T = HubValue>(request: HubRequest): Promise<T>
export async function postToHub(request: HubRequest): Promise<HubValue> {
  const { method, signal, idleLimit = usualIdleLimit } = request
  const idle = new IdleLimit(idleLimit, method, signal)
  try {
    const answer = await decodeAnswer(await fetchBytes(request, idle), method)
    if (!answer.ok) throw faultError(answer.code, answer.message, method)
    return answer.value
  } catch (thrown) {
    signal?.throwIfAborted()
    throw asHubError(idle.signal.aborted ? idle.signal.reason : thrown, method)
  } finally {
    idle.end()
  }
}
