/** Calls back once with the signal's reason when it aborts. */
export function onAbort(signal: AbortSignal, listener: (reason: unknown) => void): void {
  signal.addEventListener('abort', () => listener(signal.reason), { once: true })
}

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const timer = setTimeout(resolve, ms)
    if (signal) {
      onAbort(signal, (reason) => {
        clearTimeout(timer)
        reject(reason)
      })
    }
  })
}
