import { onAbort } from './abort'

/**
 * Makes one of all visible tabs the holder of a name, for as long as it is visible. Calls back with
 * whether it is this tab, until the signal aborts. A hidden tab holds nothing. Without Web Locks (an
 * insecure context) every visible tab is a holder.
 */
export function holdWhileVisible(
  name: string,
  signal: AbortSignal,
  onChange: (holds: boolean) => void,
): void {
  let hide = new AbortController()

  const hold = (shown: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (shown.aborted) return resolve()
      onChange(true)
      onAbort(shown, () => {
        onChange(false)
        resolve()
      })
    })
  const look = () => {
    hide.abort()
    if (document.hidden || signal.aborted) return
    hide = new AbortController()
    const shown = hide.signal
    if ('locks' in navigator) {
      // Rejects only when the tab is hidden while it still waits.
      navigator.locks.request(name, { signal: shown }, () => hold(shown)).catch(() => {})
    } else void hold(shown)
  }
  document.addEventListener('visibilitychange', look, { signal })
  onAbort(signal, () => hide.abort())
  look()
}
