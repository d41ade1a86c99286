/** ASCII letters in lower case, everything else as it is. */
const folded = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte,
)

/** Three bytes as one of 2¹⁷ numbers, whatever the case of their letters; some others fall together. */
function triple(bytes: Uint8Array, end: number): number {
  return (
    (((bytes[end - 2] ?? 0) & 0x5f) << 10) ^
    (((bytes[end - 1] ?? 0) & 0x5f) << 5) ^
    ((bytes[end] ?? 0) & 0x5f)
  )
}

/** In the table: a word begins with these three bytes. */
const begins = 0x80

/**
 * Finds any of many words in bytes, whatever the case of ASCII letters: after Wu and Manber, "A fast
 * algorithm for multi-pattern searching" (1994), by three bytes. Many times faster than one
 * expression of many alternatives, which tries them all at each place.
 */
export class Sieve {
  readonly #shortest: number
  /** By three bytes: how far a window that ends with them may move without passing a word. */
  readonly #table: Uint8Array
  /** The words that a window may hold, by the three bytes at its end. */
  readonly #ending = new Map<number, Uint8Array[]>()

  /** Words are in lower case, at least 3 bytes long. */
  constructor(words: readonly string[]) {
    const encoder = new TextEncoder()
    const patterns = words.map((word) => encoder.encode(word))
    this.#shortest = Math.min(...patterns.map(({ length }) => length))
    this.#table = new Uint8Array(2 ** 17).fill(this.#shortest - 2)
    for (const pattern of patterns) {
      for (let end = 2; end < this.#shortest; end++) this.#know(pattern, end)
      const first = triple(pattern, 2)
      this.#table[first] = (this.#table[first] ?? 0) | begins
    }
  }

  #know(pattern: Uint8Array, end: number): void {
    const key = triple(pattern, end)
    const shift = this.#shortest - 1 - end
    const before = this.#table[key] ?? 0
    this.#table[key] = (before & begins) | Math.min(before & ~begins, shift)
    if (shift === 0) this.#ending.set(key, [...(this.#ending.get(key) ?? []), pattern])
  }

  /** Where the next word begins at or after `from`; -1 when there is none. */
  indexIn(bytes: Uint8Array, from: number): number {
    const { length } = bytes
    const table = this.#table
    const width = this.#shortest - 1
    let end = from + width
    while (end < length) {
      // As `triple`, written out: this runs for every few bytes of a log.
      const key =
        (((bytes[end - 2] ?? 0) & 0x5f) << 10) ^
        (((bytes[end - 1] ?? 0) & 0x5f) << 5) ^
        ((bytes[end] ?? 0) & 0x5f)
      const shift = (table[key] ?? 0) & 0x7f
      if (shift === 0) {
        if (this.#isWord(bytes, end - width, key)) return end - width
        end++
      } else end += shift
    }
    return -1
  }

  #isWord(bytes: Uint8Array, start: number, key: number): boolean {
    const first = this.#table[triple(bytes, start + 2)] ?? 0
    if (first < begins) return false
    for (const pattern of this.#ending.get(key) ?? []) if (isAt(pattern, bytes, start)) return true
    return false
  }
}

function isAt(pattern: Uint8Array, bytes: Uint8Array, start: number): boolean {
  if (start + pattern.length > bytes.length) return false
  // From its end: the beginning is already known to fit.
  for (let at = pattern.length - 1; at >= 0; at--) {
    if (folded[bytes[start + at] ?? 0] !== pattern[at]) return false
  }
  return true
}
