/** Ascending whole numbers below 2³²: a typed array costs 4 bytes each where an array costs more. */
export class NumberList {
  #values: Uint32Array
  length = 0

  constructor(capacity = 64) {
    this.#values = new Uint32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#resize(this.length * 2)
    this.#values[this.length++] = value
  }

  #resize(capacity: number): void {
    const values = new Uint32Array(capacity)
    values.set(this.#values.subarray(0, this.length))
    this.#values = values
  }

  at(index: number): number {
    return this.#values[index] ?? 0
  }

  /** The values from `from` to `to`, exclusive. */
  slice(from: number, to: number): number[] {
    return Array.from(this.#values.subarray(from, Math.min(to, this.length)))
  }

  /** Nothing is added any more: gives back the room that is left. */
  seal(): void {
    if (this.#values.length > this.length) this.#resize(this.length)
  }

  /** How many values are less than `limit`. */
  countBelow(limit: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.at(middle) < limit) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first value after another, going round; null in an empty list. */
  after(value: number): number | null {
    const index = this.countBelow(value + 1)
    return this.length === 0 ? null : this.at(index < this.length ? index : 0)
  }

  /** The last value before another, going round; null in an empty list. */
  before(value: number): number | null {
    const index = this.countBelow(value)
    return this.length === 0 ? null : this.at((index > 0 ? index : this.length) - 1)
  }

  has(value: number): boolean {
    const index = this.countBelow(value)
    return index < this.length && this.at(index) === value
  }
}
