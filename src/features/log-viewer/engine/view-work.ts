import type { HeldBytes } from './held-bytes'
import type { LogView } from './log-view'

/** A stretch of lines, `to` exclusive. */
interface Lines {
  from: number
  to: number
}

interface WorkOn {
  view: () => LogView
  held: HeldBytes
  /** Whether nothing more will come. */
  over: () => boolean
  signal: AbortSignal
  onChange: () => void
  onProblem: (error: unknown) => void
}

/** Yields, so that a question about rows is answered between two pieces of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** What is done with a log besides reading it: searching, laying out, putting dropped bytes back. */
export class ViewWork {
  readonly #on: WorkOn
  #working = false
  /** Work may have come since the loop last looked. */
  #asked = false
  #wanted: Lines | null = null
  /** The line that the reader looks at: what is far from it may be dropped. */
  focus = 0
  /** Goes up when lines have come to stand in other rows. */
  layout = 0
  /** Goes up when bytes that had been dropped are there again. */
  restored = 0

  constructor(on: WorkOn) {
    this.#on = on
  }

  /** Searches and lays out what has come, a portion at a time. */
  async start(): Promise<void> {
    this.#asked = true
    if (this.#working) return
    this.#working = true
    const { signal, onChange } = this.#on
    while (this.#asked && !signal.aborted) {
      this.#asked = false
      const view = this.#on.view()
      const searches = await this.#searchPortion(view)
      const { moved, more } = view.advanceLayout()
      if (moved && view === this.#on.view()) this.layout++
      this.#asked ||= searches || more
      onChange()
      if (this.#asked) await breathe()
    }
    this.#working = false
  }

  /** Gives whether there is more to look through. */
  async #searchPortion(view: LogView): Promise<boolean> {
    const { held, over } = this.#on
    const { search, store } = view
    if (!search?.valid) return false
    const { from, to } = search.nextPortion(over())
    if (to <= from) return false
    if (held.lacks(store, from, to) && !(await this.#restored(view, { from, to }))) return false
    search.advance(over())
    held.trim(store, this.focus)
    return true
  }

  async #restored(view: LogView, { from, to }: Lines): Promise<boolean> {
    try {
      await this.#on.held.restore(view.store, from, to)
      return true
    } catch (error) {
      if (!this.#on.signal.aborted) this.#on.onProblem(error)
      return false
    }
  }

  /** Has the bytes of lines in view read again; of two wishes the later one counts. */
  async putBack(lines: Lines): Promise<void> {
    const busy = this.#wanted !== null
    this.#wanted = lines
    if (busy) return
    for (let next: Lines | null = lines; next; next = this.#wanted) {
      const done = await this.#restored(this.#on.view(), next)
      if (!done || this.#wanted === next) this.#wanted = null
    }
    this.#on.held.trim(this.#on.view().store, this.focus)
    this.restored++
    this.#on.onChange()
  }
}
