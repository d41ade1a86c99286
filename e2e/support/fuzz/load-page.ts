import type { ConsoleMessage, Page } from '@playwright/test'

import type { DamagingServer } from './damaging-server'

/** Milliseconds without a request after which what still waits waits for ever; retries are over by then. */
const patience = 8000
const interval = 60
/** Milliseconds of quiet after which a page has drawn what came. */
const settled = 150

/** What the page shows, as far as it is judged. */
interface Seen {
  waiting: boolean
  stands: boolean
  wholePageError: string | null
  junk: string | null
  /** Addresses of links that would run something. */
  scriptLinks: string[]
  ran: boolean
}

function look(): Seen {
  const main = document.querySelector('main')
  const text = main?.innerText ?? ''
  const heading = main?.querySelector('h1')?.textContent ?? ''
  const broke = heading === 'Something broke' || text.includes('This page could not be shown')
  const started = document.querySelector('header') !== null
  const busy = '[aria-busy=true], [role=status][aria-label^="Loading"]'
  const links = [...document.querySelectorAll<HTMLElement>('[href], [src], [action]')]
  const addresses = links.flatMap((link) =>
    ['href', 'src', 'action'].map((name) => link.getAttribute(name) ?? ''),
  )
  return {
    waiting: main === null || main.querySelector(busy) !== null,
    stands: started && heading.trim() !== '',
    wholePageError: !started
      ? document.body.innerText.slice(0, 200) || null
      : broke
        ? text.slice(0, 300)
        : null,
    junk: /.{0,30}(\[object |\bundefined\b|Invalid Date).{0,30}/.exec(text)?.[0] ?? null,
    scriptLinks: addresses.filter((each) =>
      /^(javascript|data|vbscript):(?!image\/svg)/i.test(each.replaceAll(/\s/g, '')),
    ),
    ran: 'ran' in window,
  }
}

/** Loads a path and waits until the page has all it will get; what is wrong with it, in words. */
export async function loadPage(
  page: Page,
  server: DamagingServer,
  path: string,
): Promise<string[]> {
  const wrong: string[] = []
  const onError = (error: Error) => wrong.push(`uncaught: ${error.message}`)
  const onConsole = (message: ConsoleMessage) => {
    // The browser itself tells of answers such as 500.
    const own = message.type() === 'error' && !message.text().startsWith('Failed to load')
    if (own) wrong.push(`uncaught: ${message.text().slice(0, 300)}`)
  }
  page.on('pageerror', onError)
  page.on('console', onConsole)
  try {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'domcontentloaded' })
    let seen = await page.evaluate(look)
    const begun = Date.now()
    while (
      seen.wholePageError === null &&
      (seen.waiting || !seen.stands || server.quietFor < settled) &&
      server.quietFor < patience &&
      Date.now() - begun < 4 * patience
    ) {
      await page.waitForTimeout(interval)
      seen = await page.evaluate(look)
    }
    if (seen.wholePageError !== null) wrong.push(`whole page: ${seen.wholePageError}`)
    else if (!seen.stands) wrong.push('white page')
    else if (seen.waiting) wrong.push('endless skeleton')
    if (seen.junk) wrong.push(`junk: ${seen.junk}`)
    for (const link of seen.scriptLinks) wrong.push(`script link: ${link}`)
    if (seen.ran) wrong.push('markup ran')
  } catch (error) {
    wrong.push(`could not be judged: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    page.off('pageerror', onError)
    page.off('console', onConsole)
  }
  return wrong
}
