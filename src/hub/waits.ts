/** A read that the hub has not answered yet. */
export interface Wait {
  id: number
  /** The hub's methods that it asks for. */
  methods: readonly string[]
  /** Milliseconds since 1970. */
  since: number
  /** Gives it up: it fails as `stopped`. */
  stop: () => void
  askAnew: () => void
}

/** The reads under way that have not had a byte of their answer, for useSyncExternalStore. */
class Waits {
  readonly #listeners = new Set<() => void>()
  #list: readonly Wait[] = []
  #next = 1

  readonly list = (): readonly Wait[] => this.#list

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Lists a wait; returns what takes it off the list. */
  add(wait: Omit<Wait, 'id' | 'since'>): () => void {
    const id = this.#next++
    this.#set([...this.#list, { ...wait, id, since: Date.now() }])
    return () => {
      if (this.#list.some((each) => each.id === id)) {
        this.#set(this.#list.filter((each) => each.id !== id))
      }
    }
  }

  #set(list: readonly Wait[]): void {
    this.#list = list
    for (const listener of this.#listeners) listener()
  }
}

/** Of this page. */
export const waits = new Waits()
