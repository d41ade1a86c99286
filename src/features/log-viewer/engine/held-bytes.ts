import { HubError } from '~/hub/error'
import type { LogSource } from '~/hub/files/log-source'
import type { LogBlock } from './log-block'
import type { LineStore } from './line-store'

/** How many bytes of one log are held at most; what is farther from the reader is read again. */
export const heldLimit = 256 * 1024 * 1024

/** Keeps the memory of a log bounded: drops what is far away and reads it again when it is wanted. */
export class HeldBytes {
  readonly #source: LogSource
  readonly #limit: number
  readonly #signal: AbortSignal

  constructor(source: LogSource, limit: number, signal: AbortSignal) {
    this.#source = source
    this.#limit = limit
    this.#signal = signal
  }

  /** Drops what is too much and farthest from a line. */
  trim(store: LineStore, line: number): void {
    store.trim(this.#limit, store.lineStart(line))
  }

  /** Whether lines from `from` to `to`, exclusive, lack bytes. */
  lacks(store: LineStore, from: number, to: number): boolean {
    return store.dropped(store.lineStart(from), store.lineStart(to)).length > 0
  }

  /** Has the bytes of these lines read again. Throws HubError, `broken` where the log is another now. */
  async restore(store: LineStore, from: number, to: number): Promise<void> {
    const dropped = store.dropped(store.lineStart(from), store.lineStart(to))
    // Neighbours come in one request: each costs a round trip.
    for (let first = 0; first < dropped.length;) {
      let after = first + 1
      while (dropped[after]?.start === dropped[after - 1]?.end) after++
      await this.#restoreBlocks(dropped.slice(first, after))
      first = after
    }
  }

  async #restoreBlocks(blocks: LogBlock[]): Promise<void> {
    const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0]
    const bytes = new Uint8Array(end - start)
    let at = 0
    while (at < bytes.length) {
      const chunk = await this.#source.read(start + at, bytes.length - at, this.#signal)
      const part = chunk.bytes.subarray(0, bytes.length - at)
      if (part.length === 0) throw new HubError('broken', 'The log is shorter than it was')
      bytes.set(part, at)
      at += part.length
    }
    for (const block of blocks) block.restore(bytes.slice(block.start - start, block.end - start))
  }
}
