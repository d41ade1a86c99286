import { asHubError, HubError, statusError } from '../error'
import { type LogChunk, type LogSource, overlap } from './log-source'

/** Content-Range: first byte and total; a 416 has no first byte. */
function parseContentRange(header: string | null): { first: number | null; size: number | null } {
  const [, first, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(header ?? '') ?? []
  return {
    first: first === undefined ? null : Number(first),
    size: size === undefined || size === '*' ? null : Number(size),
  }
}

function rangeHeader(offset: number, length: number): string {
  return offset < 0 ? `bytes=${offset}` : `bytes=${offset}-${offset + length - 1}`
}

function pieceOf(whole: Uint8Array, offset: number, length: number): LogChunk {
  const from = Math.min(offset < 0 ? Math.max(0, whole.length + offset) : offset, whole.length)
  return { bytes: whole.subarray(from, from + length), offset: from, size: whole.length }
}

/** A log that a web server serves as a file, read by HTTP ranges. */
export function staticLogSource(url: string): LogSource {
  // Kept where the server ignores Range, so that reading on does not fetch everything again.
  let whole: Uint8Array | undefined

  async function readRange(offset: number, length: number, signal?: AbortSignal) {
    const isKnown = (all: Uint8Array) =>
      offset < all.length - overlap || offset + length <= all.length
    if (whole && isKnown(whole)) return pieceOf(whole, offset, length)
    const response = await fetch(url, {
      headers: { Range: rangeHeader(offset, length) },
      cache: 'no-store',
      ...(signal ? { signal } : {}),
    })
    const range = parseContentRange(response.headers.get('Content-Range'))
    if (response.status === 416) {
      await response.body?.cancel()
      return {
        bytes: new Uint8Array(),
        offset: range.size ?? Math.max(0, offset),
        size: range.size,
      }
    }
    if (!response.ok) {
      await response.body?.cancel()
      throw statusError(response.status, response.statusText)
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (response.status !== 206) {
      whole = bytes
      return pieceOf(whole, offset, length)
    }
    if (range.first === null) throw new HubError('broken', 'The server sent a range of nowhere')
    return { bytes, offset: range.first, size: range.size }
  }

  return {
    url,
    read: async (offset, length, signal) => {
      try {
        return await readRange(offset, length, signal)
      } catch (thrown) {
        signal?.throwIfAborted()
        throw asHubError(thrown)
      }
    },
  }
}
