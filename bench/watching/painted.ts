import type { Page } from '@playwright/test'

/** Notes when each numbered line is painted in a log, by the clock; runs in the page. */
export function notePainted(): void {
  const times: number[] = []
  Object.assign(globalThis, { paintedAt: times })
  const look = () => {
    const text = [...document.querySelectorAll('[role=log]')]
      .map((log) => log.textContent)
      .join(' ')
    const seen = [...text.matchAll(/live line (\d+) /g)].map(([, number]) => Number(number))
    const fresh = seen.filter((number) => times[number] === undefined)
    if (fresh.length === 0) return
    requestAnimationFrame(() =>
      setTimeout(() => {
        for (const number of fresh) times[number] ??= Date.now()
      }),
    )
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}

/** When each line was painted, by its number; not a number where it was not. */
export async function paintedTimes(page: Page): Promise<number[]> {
  const times: unknown = await page.evaluate(() => Reflect.get(globalThis, 'paintedAt'))
  return Array.isArray(times)
    ? times.map((time) => (time === null ? Number.NaN : Number(time)))
    : []
}

/** Of sorted numbers the one that so large a part is not above. */
export function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
