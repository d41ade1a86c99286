import type { LogSource } from '~/hub/files/log-source'

/** Bytes asked for at once. */
const piece = 4 * 1024 * 1024

/**
 * All bytes of a log; null when it has more than `most`. Rejects with HubError as the source does,
 * `not-found` when the log is gone.
 */
export async function readWhole(
  source: LogSource,
  most: number,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { bytes, size } = await source.read(length, piece)
    pieces.push(bytes)
    length += bytes.length
    onBytes(bytes.length)
    if (length > most || (size ?? 0) > most) return null
    if (bytes.length === 0 || length === size) return joined(pieces, length)
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const bytes of pieces) {
    all.set(bytes, at)
    at += bytes.length
  }
  return all
}
