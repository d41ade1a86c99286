import { NumberList } from './number-list'

/** Bytes of a log that are held, dropped and read again together. */
export const blockSize = 1024 * 1024

const smallest = 4096
const newline = 0x0a
const tab = 0x09

/** One piece of a log: where it is, where its lines end, and its bytes unless they were dropped. */
export class LogBlock {
  readonly start: number
  /** Newlines of the log before this piece. */
  readonly firstLine: number
  /** Newlines in it, as bytes from its start. */
  readonly newlines = new NumberList()
  hasTabs = false
  length = 0
  #bytes: Uint8Array | null = new Uint8Array(smallest)

  constructor(start: number, firstLine: number) {
    this.start = start
    this.firstLine = firstLine
  }

  get end(): number {
    return this.start + this.length
  }

  get isFull(): boolean {
    return this.length === blockSize
  }

  /** What memory it takes for bytes. */
  get held(): number {
    return this.#bytes?.length ?? 0
  }

  /** The bytes from `from` to `to` of the block; null while they are dropped. */
  bytes(from = 0, to = this.length): Uint8Array | null {
    return this.#bytes?.subarray(from, to) ?? null
  }

  /** Takes what there is room for; gives how much that was. */
  append(more: Uint8Array): number {
    const taken = Math.min(more.length, blockSize - this.length)
    const part = more.subarray(0, taken)
    this.#makeRoom(this.length + taken)
    this.#bytes?.set(part, this.length)
    let at = part.indexOf(newline)
    while (at >= 0) {
      this.newlines.push(this.length + at)
      at = part.indexOf(newline, at + 1)
    }
    this.hasTabs ||= part.includes(tab)
    this.length += taken
    if (this.isFull) this.newlines.seal()
    return taken
  }

  #makeRoom(size: number): void {
    const held = this.#bytes
    if (!held || held.length >= size) return
    const room = Math.min(blockSize, Math.max(size, held.length * 2))
    this.#bytes = new Uint8Array(room)
    this.#bytes.set(held.subarray(0, this.length))
  }

  drop(): void {
    if (this.isFull) this.#bytes = null
  }

  /** Has its bytes again. Throws where they are not as many as they were. */
  restore(bytes: Uint8Array): void {
    if (bytes.length !== this.length) throw new Error('A part of the log has another length')
    this.#bytes = bytes
  }
}
