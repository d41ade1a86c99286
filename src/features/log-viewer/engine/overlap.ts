import { type LogChunk, overlap } from '~/hub/files/log-source'
import type { LineStore } from './line-store'

/** How many of the last bytes that are held to read again, to see that they are still there. */
export function keptLength({ base, end }: LineStore): number {
  return Math.min(overlap, end - base)
}

/** The bytes beyond those that are held; null where those before are others than the held ones. */
export function freshBytes(store: LineStore, { bytes, offset }: LogChunk): Uint8Array | null {
  const { base, end } = store
  const from = Math.max(base, offset)
  const held = store.slice(from, Math.min(end, offset + bytes.length))
  const isSame = held?.every((byte, index) => byte === bytes[from - offset + index]) ?? true
  return isSame ? bytes.subarray(Math.max(0, end - offset)) : null
}
