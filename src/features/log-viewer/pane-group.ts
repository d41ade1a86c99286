/** What a pane lets others do to it. */
export interface GroupedPane {
  scrollBy: (rows: number) => void
  step: (backward: boolean) => void
}

/** Logs side by side that scroll and step together. */
export class PaneGroup {
  readonly #panes = new Map<string, GroupedPane>()
  #locked = false

  /** Whether what one scrolls the others scroll too. */
  lock(together: boolean): void {
    this.#locked = together
  }

  /** Gives what takes the pane out again. */
  join(id: string, pane: GroupedPane): () => void {
    this.#panes.set(id, pane)
    return () => this.#panes.delete(id)
  }

  /** A reader has scrolled a pane by so many rows. */
  moved(by: string, rows: number): void {
    if (!this.#locked) return
    for (const [id, pane] of this.#panes) if (id !== by) pane.scrollBy(rows)
  }

  /** All panes go to their next match. */
  step(backward: boolean): void {
    for (const pane of this.#panes.values()) pane.step(backward)
  }
}
