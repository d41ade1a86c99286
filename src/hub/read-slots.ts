import { onAbort } from '~/lib/abort'

/** Gives back what was taken. */
export type Release = () => void

/**
 * A few places that all tabs of the console share. A browser opens six connections to a host: reads
 * that the hub leaves waiting must not use them all up, or another tab could not even start.
 */
export class SharedPlaces {
  readonly #names: string[]
  /** Without Web Locks (an insecure context) the places are this tab's own. */
  readonly #locks: LockManager | undefined
  readonly #taken = new Set<string>()
  readonly #waiting = new Set<() => void>()

  constructor(name: string, count: number, locks?: LockManager) {
    this.#names = Array.from({ length: count }, (_, index) => `${name} ${index + 1}`)
    this.#locks = locks
  }

  /** A free place at once, or null. */
  async takeIfFree(): Promise<Release | null> {
    for (const name of this.#names) {
      const release = this.#locks
        ? await holdLock(this.#locks, name, { ifAvailable: true })
        : this.#takeOwn(name)
      if (release) return release
    }
    return null
  }

  /** The next place that is free. Rejects with the signal's reason. */
  async take(signal: AbortSignal): Promise<Release> {
    for (;;) {
      const release = await this.takeIfFree()
      if (release) {
        if (!signal.aborted) return release
        release()
      }
      signal.throwIfAborted()
      await this.#oneFreed(signal)
    }
  }

  #takeOwn(name: string): Release | null {
    if (this.#taken.has(name)) return null
    this.#taken.add(name)
    return () => {
      this.#taken.delete(name)
      for (const wake of this.#waiting) wake()
    }
  }

  /** Resolves when a place may have become free. */
  async #oneFreed(signal: AbortSignal): Promise<void> {
    const locks = this.#locks
    if (!locks) {
      await new Promise<void>((resolve) => {
        const forget = onAbort(signal, () => wake())
        const wake = () => {
          this.#waiting.delete(wake)
          forget()
          resolve()
        }
        this.#waiting.add(wake)
      })
      return
    }
    // Granted to the first who waits, of all tabs; given back at once, for takeIfFree to take.
    const others = new AbortController()
    const either = AbortSignal.any([signal, others.signal])
    await Promise.race(
      this.#names.map((name) => locks.request(name, { signal: either }, () => {}).catch(() => {})),
    )
    others.abort()
  }
}

/** Holds a lock until the release is called; null where it is not free and `ifAvailable`. */
function holdLock(
  locks: LockManager,
  name: string,
  options: { ifAvailable: true },
): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, options, (lock) => {
        if (!lock) return resolve(null)
        return new Promise<void>((release) => resolve(release))
      })
      .catch(reject)
  })
}
