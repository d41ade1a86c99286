/**
 * Makes one of all tabs the leading one: that which was looked at last. Calls back with whether it
 * is this one, and gives what ends it. Where the browser has no locks (plain http), every tab leads.
 */
export function lead(name: string, change: (leads: boolean) => void): () => void {
  if (!('locks' in navigator)) {
    change(true)
    return () => {}
  }
  let stopped = false
  let leading = false
  let release = () => {}
  let waiting = new AbortController()

  const hold = () =>
    new Promise<void>((resolve) => {
      if (stopped) return resolve()
      release = resolve
      leading = true
      change(true)
    })
  const ask = async (steal: boolean): Promise<void> => {
    // In place of the request that stands in the queue.
    waiting.abort()
    const mine = new AbortController()
    waiting = mine
    try {
      await navigator.locks.request(name, steal ? { steal } : { signal: mine.signal }, hold)
    } catch {
      if (stopped || mine.signal.aborted) return
      // Another tab is looked at and has taken the lead: this one waits for it to go.
      leading = false
      change(false)
      void ask(false)
    }
  }
  const look = () => {
    if (!document.hidden && !leading) void ask(true)
  }
  document.addEventListener('visibilitychange', look)
  void ask(!document.hidden)
  return () => {
    stopped = true
    document.removeEventListener('visibilitychange', look)
    waiting.abort()
    release()
  }
}
