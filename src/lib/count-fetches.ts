/**
 * Calls back with the time (ms since the epoch) at which each request of `fetch` began, of this page
 * or worker alone; those made before are told too. The browser tells of a request when it is over.
 */
export function countFetches(onFetch: (startedAt: number) => void): void {
  if (!('PerformanceObserver' in globalThis)) return
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!(entry instanceof PerformanceResourceTiming) || entry.initiatorType !== 'fetch') continue
      onFetch(performance.timeOrigin + entry.startTime)
    }
  })
  observer.observe({ type: 'resource', buffered: true })
}
