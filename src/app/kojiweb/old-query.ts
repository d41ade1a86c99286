import { parseTaskId } from '~/lib/task-id'

/** Where a list in an old address stands: its order where the new list has that key, its row. */
interface Place {
  order?: string
  start?: number
}

/** The query of an old address, read as kojiweb reads it (www/kojiweb/index.py). */
export class OldQuery {
  readonly #search: URLSearchParams

  constructor(search: URLSearchParams) {
    this.#search = search
  }

  /** Undefined where it is missing or empty, and for the words in `nothing` that filter nothing. */
  text(name: string, ...nothing: string[]): string | undefined {
    const value = this.#search.get(name)?.trim()
    return value && !nothing.includes(value) ? value : undefined
  }

  /** An id that kojiweb takes as a number only. */
  id(name: string): number | undefined {
    const id = parseTaskId(this.text(name))
    return Number.isNaN(id) ? undefined : id
  }

  /** 1 or 0; a missing flag is on, as it is in kojiweb. */
  flag(name: string): 0 | 1 {
    return this.text(name) === '0' ? 0 : 1
  }

  /** A state by its number on the hub, as the word that the new address has. */
  state(words: readonly string[]): string | undefined {
    const code = this.id('state')
    return code === undefined ? undefined : words[code]
  }

  /** Order and start of a list; `prefix` is set where an old page holds several lists. */
  place(keys: readonly string[], prefix = ''): Place {
    const order = this.text(prefix ? `${prefix}Order` : 'order')
    const start = this.id(prefix ? `${prefix}Start` : 'start')
    return {
      ...(order && keys.includes(order.replace(/^-/, '')) && { order }),
      ...(start && { start }),
    }
  }

  /**
   * A page had several lists and now has a tab for each: the tab that was paged or sorted, with
   * its place. Nothing where none was.
   */
  tab(tabs: Record<string, { prefix: string; keys: readonly string[] }>): Place & { tab?: string } {
    const places = Object.entries(tabs).map(([tab, { prefix, keys }]) => ({
      tab,
      ...this.place(keys, prefix),
    }))
    return places.find(({ start }) => start) ?? places.find(({ order }) => order) ?? {}
  }
}

/** The new address, below the base, of an old one's query. */
export type Home = (old: OldQuery) => string

/** The address of one thing by its old id; the list of such things where the id is missing. */
export function oneOr<Id>(id: Id | undefined, one: (id: Id) => string, list: () => string): string {
  return id === undefined ? list() : one(id)
}
