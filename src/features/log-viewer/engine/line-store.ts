const newline = 0x0a

/** Numbers that only grow in count: a typed array costs 4 bytes a line where an array costs more. */
class OffsetList {
  #values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  /** How many values are at most `limit`; the values ascend. */
  countUpTo(limit: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle) <= limit) low = middle + 1
      else high = middle
    }
    return low
  }
}

/**
 * The bytes of a log from `base` on, as they arrived, and where each line ends. Offsets are bytes
 * of the log, up to 4 GiB; lines are numbered from 0. The last line has no newline yet.
 */
export class LineStore {
  readonly base: number
  readonly #chunks: Uint8Array[] = []
  readonly #chunkStarts = new OffsetList()
  readonly #lineEnds = new OffsetList()
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
    return this.#lineEnds.length
  }

  /** Lines there are to see: an unfinished one counts when it has begun. */
  get lineCount(): number {
    return this.completeLines + (this.#end > this.lineStart(this.completeLines) ? 1 : 0)
  }

  append(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#chunks.push(bytes)
    this.#chunkStarts.push(this.#end)
    let at = bytes.indexOf(newline)
    while (at >= 0) {
      this.#lineEnds.push(this.#end + at)
      at = bytes.indexOf(newline, at + 1)
    }
    this.#end += bytes.length
  }

  lineStart(line: number): number {
    return line === 0 ? this.base : this.#lineEnds.at(line - 1) + 1
  }

  /** Where a line ends, before its newline. */
  lineEnd(line: number): number {
    return line < this.completeLines ? this.#lineEnds.at(line) : this.#end
  }

  /** The line that holds a byte. */
  lineAt(offset: number): number {
    return this.#lineEnds.countUpTo(offset - 1)
  }

  /** Bytes of the log; a view of what is held where they lie in one piece. */
  slice(from: number, to: number): Uint8Array {
    const first = Math.max(0, this.#chunkStarts.countUpTo(from) - 1)
    const start = this.#chunkStarts.at(first)
    const chunk = this.#chunks[first]
    if (chunk && to <= start + chunk.length) return chunk.subarray(from - start, to - start)
    const joined = new Uint8Array(Math.max(0, to - from))
    for (let index = first; index < this.#chunks.length; index++) {
      const chunkStart = this.#chunkStarts.at(index)
      if (chunkStart >= to) break
      const part = this.#chunks[index]?.subarray(Math.max(0, from - chunkStart), to - chunkStart)
      if (part) joined.set(part, Math.max(chunkStart, from) - from)
    }
    return joined
  }

  /** The bytes in pieces as they arrived. */
  chunks(): readonly Uint8Array[] {
    return this.#chunks
  }
}
