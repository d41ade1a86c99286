/** Calls back once with the signal's reason when it aborts; gives what takes that back. */
export function onAbort(signal: AbortSignal, listener: (reason: unknown) => void): () => void {
  const listen = () => listener(signal.reason)
  signal.addEventListener('abort', listen, { once: true })
  return () => signal.removeEventListener('abort', listen)
}

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it aborts. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const timer = setTimeout(() => {
      forget?.()
      resolve()
    }, ms)
    // A signal may outlive thousands of pauses.
    const forget =
      signal &&
      onAbort(signal, (reason) => {
        clearTimeout(timer)
        reject(reason)
      })
  })
}
