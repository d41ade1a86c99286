import { blockSize, LogBlock } from './log-block'

const carriageReturn = 0x0d

/**
 * The bytes of a log from `base` on and where each line ends. Offsets are bytes of the log; lines
 * are numbered from 0. The last line has no newline yet. Bytes far from the reader may be dropped
 * and put back; where lines are stays known, at 4 bytes a line.
 */
export class LineStore {
  readonly base: number
  readonly #blocks: LogBlock[] = []
  #completeLines = 0
  #end: number

  constructor(base: number) {
    this.base = base
    this.#end = base
  }

  /** Where the next byte goes. */
  get end(): number {
    return this.#end
  }

  /** Lines that have their newline. */
  get completeLines(): number {
    return this.#completeLines
  }

  /** Lines there are to see: an unfinished one counts when it has begun. */
  get lineCount(): number {
    return this.completeLines + (this.#end > this.lineStart(this.completeLines) ? 1 : 0)
  }

  /** Memory taken by bytes. */
  get heldBytes(): number {
    return this.#blocks.reduce((sum, block) => sum + block.held, 0)
  }

  append(bytes: Uint8Array): void {
    let rest = bytes
    while (rest.length > 0) {
      let block = this.#blocks.at(-1)
      if (!block || block.isFull) {
        block = new LogBlock(this.#end, this.#completeLines)
        this.#blocks.push(block)
      }
      rest = rest.subarray(block.append(rest))
      this.#end = block.end
      this.#completeLines = block.firstLine + block.newlines.length
    }
  }

  lineStart(line: number): number {
    return line === 0 ? this.base : this.lineEnd(line - 1) + 1
  }

  /** Where a line ends, before its newline. */
  lineEnd(line: number): number {
    if (line >= this.#completeLines) return this.#end
    const block = this.#blocks[this.#blockOfLine(line)]
    return block ? block.start + block.newlines.at(line - block.firstLine) : this.#end
  }

  /** The line that holds a byte. */
  lineAt(offset: number): number {
    const block = this.#blocks[this.#indexOf(offset)]
    if (!block) return offset < this.base ? 0 : this.#completeLines
    return block.firstLine + block.newlines.countBelow(offset - block.start)
  }

  /** The block that holds a line's newline. */
  #blockOfLine(line: number): number {
    let low = 0
    let high = this.#blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if ((this.#blocks[middle]?.firstLine ?? 0) <= line) low = middle
      else high = middle - 1
    }
    return low
  }

  #indexOf(offset: number): number {
    return Math.floor((offset - this.base) / blockSize)
  }

  /** The blocks that hold any byte from `from` to `to`. */
  #blocksOf(from: number, to: number): LogBlock[] {
    return this.#blocks.slice(this.#indexOf(from), this.#indexOf(Math.max(from, to - 1)) + 1)
  }

  /** Bytes of the log, a view where they lie in one piece; null where some were dropped. */
  slice(from: number, to: number): Uint8Array | null {
    const blocks = this.#blocksOf(from, to)
    const [first] = blocks
    if (!first || to <= from) return new Uint8Array()
    if (blocks.length === 1) return first.bytes(from - first.start, to - first.start)
    const joined = new Uint8Array(to - from)
    for (const block of blocks) {
      const part = block.bytes(
        Math.max(0, from - block.start),
        Math.min(block.length, to - block.start),
      )
      if (!part) return null
      joined.set(part, Math.max(block.start, from) - from)
    }
    return joined
  }

  /**
   * The bytes of a line that its display may need: of a line of megabytes its beginning, or its end
   * where that overwrites the rest. Null where some were dropped.
   */
  displayBytes(line: number): Uint8Array | null {
    const [start, end] = [this.lineStart(line), this.lineEnd(line)]
    if (end - start <= blockSize) return this.slice(start, end)
    const last = this.slice(end - blockSize, end)
    return last?.subarray(0, -1).includes(carriageReturn)
      ? last
      : this.slice(start, start + blockSize)
  }

  /** Whether the lines from `from` to `to`, exclusive, may hold a tab: whether their blocks do. */
  mayHaveTabs(from: number, to: number): boolean {
    const blocks = this.#blocksOf(this.lineStart(from), this.lineStart(to))
    return blocks.some(({ hasTabs }) => hasTabs)
  }

  /** The dropped pieces among the bytes from `from` to `to`. */
  dropped(from: number, to: number): LogBlock[] {
    return this.#blocksOf(from, to).filter((block) => block.bytes() === null)
  }

  /**
   * Drops the blocks farthest from `focus`, an offset, until at most `budget` bytes are held; never
   * those around it, nor the last two, which hold the line that is still being written.
   */
  trim(budget: number, focus: number): void {
    let held = this.heldBytes
    if (held <= budget) return
    const middle = this.#indexOf(focus)
    const distance = (index: number): number => Math.abs(index - middle)
    const farthest = this.#blocks
      .map((_, index) => index)
      .filter((index) => distance(index) > 1 && index < this.#blocks.length - 2)
      .sort((a, b) => distance(b) - distance(a))
    for (const index of farthest) {
      if (held <= budget) return
      const block = this.#blocks[index]
      held -= block?.held ?? 0
      block?.drop()
    }
  }

  /** All bytes, in pieces; only while none were dropped. */
  pieces(): Uint8Array[] {
    return this.#blocks.map((block) => block.bytes()).filter((bytes) => bytes !== null)
  }
}
