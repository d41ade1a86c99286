import { asHubError, HubError, statusError } from '../error'
import { IdleLimit, usualIdleLimit } from '../idle-limit'
import { fileUrl } from './path-info'

interface FetchOptions {
  signal: AbortSignal
  /** Bytes received, of how many; null where the server does not tell. */
  onProgress: (bytes: number, total: number | null) => void
}

const sizeOf = (response: Response) => {
  const header = response.headers.get('Content-Length')
  return header === null ? null : Number(header)
}

/**
 * The size in bytes of a file below the hub's topdir, 0 where the server does not tell it; null
 * where there is none. Throws HubError.
 */
export async function hubFileSize(path: string, signal: AbortSignal): Promise<number | null> {
  const idle = new IdleLimit(usualIdleLimit, path, signal)
  try {
    const init = { method: 'HEAD', cache: 'no-store', signal: idle.signal } as const
    const response = await fetch(fileUrl(path), init)
    if (response.status === 404 || response.status === 410) return null
    if (!response.ok) throw statusError(response.status, response.statusText)
    return sizeOf(response) ?? 0
  } catch (thrown) {
    signal.throwIfAborted()
    throw asHubError(idle.signal.aborted ? idle.signal.reason : thrown)
  } finally {
    idle.end()
  }
}

async function read(response: Response, onProgress: FetchOptions['onProgress']): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const total = sizeOf(response)
  const reader = response.body?.getReader()
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    parts.push(part.value)
    size += part.value.byteLength
    onProgress(size, total)
  }
  const encoded = response.headers.get('Content-Encoding') !== null
  if (!encoded && total !== null && size < total) {
    throw new HubError('network', 'The connection broke while the file came')
  }
  return new Blob(parts)
}

/** A file below the hub's topdir, all of it. Throws HubError, or the signal's reason. */
export async function fetchHubFile(path: string, options: FetchOptions): Promise<File> {
  const { signal } = options
  const idle = new IdleLimit(usualIdleLimit, path, signal)
  const onProgress: FetchOptions['onProgress'] = (bytes, total) => {
    idle.touch()
    options.onProgress(bytes, total)
  }
  try {
    const response = await fetch(fileUrl(path), { signal: idle.signal })
    if (response.status === 404) {
      throw new HubError('not-found', `The hub has no file ${path} any more`)
    }
    if (!response.ok) throw statusError(response.status, response.statusText)
    const whole = await read(response, onProgress)
    return new File([whole], path.slice(path.lastIndexOf('/') + 1))
  } catch (thrown) {
    signal.throwIfAborted()
    throw asHubError(idle.signal.aborted ? idle.signal.reason : thrown)
  } finally {
    idle.end()
  }
}
