import type { Page } from '@playwright/test'

import { markWhenSeen } from '../probe'
import type { LogPlace } from './places'
import { lastLine, searchedWord, type SyntheticLog } from './synthetic-log'

/** A viewer to measure: how it is told that it is ready, and how it is searched. */
export interface Viewer {
  name: string
  /** Before the page is opened: has it mark `tail` and `whole` when they are painted. */
  prepare: (page: Page, log: SyntheticLog) => Promise<void>
  address: (base: string, place: LogPlace) => string
  /** Milliseconds from typing a word to its final count; null where there is no search. */
  search: ((page: Page, log: SyntheticLog) => Promise<number>) | null
}

interface Typed {
  /** What of the page says how much was found. */
  selector: string
  /** Found in it when the count is final. */
  count: string
}

/** Milliseconds from the next input to a text; runs in the page. */
function timeFromInput({ selector, count }: Typed): Promise<number> {
  return new Promise((resolve) => {
    document.addEventListener(
      'input',
      () => {
        const start = performance.now()
        const look = () => {
          if (!document.querySelector(selector)?.textContent.includes(count)) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        const observer = new MutationObserver(look)
        observer.observe(document, { childList: true, subtree: true, characterData: true })
        look()
      },
      { capture: true, once: true },
    )
  })
}

async function search(page: Page, field: string, typed: Typed): Promise<number> {
  const time = page.evaluate(timeFromInput, typed)
  await page.locator(field).fill(searchedWord)
  return time
}

const grouped = (count: number) => count.toLocaleString('en')

const console_: Viewer = {
  name: 'koji-console',
  prepare: async (page, log) => {
    const tail = { name: 'tail', selector: '[role=log]', text: lastLine }
    await page.addInitScript(markWhenSeen, tail)
    const text = `${grouped(log.lines)} lines`
    await page.addInitScript(markWhenSeen, { name: 'whole', selector: '[role=toolbar]', text })
  },
  address: (base, place) => base + place.page,
  search: async (page, log) => {
    await page.keyboard.press('Control+f')
    // A search that still goes on has a mark after the number.
    const count = `${grouped(log.found)} lines`
    return search(page, 'input[aria-label="Find in log"]', { selector: 'search', count })
  },
}

const rival = (name: string) => (base: string, place: LogPlace) =>
  `${new URL(base).origin}/kojifiles/bench/index.html?${new URLSearchParams({ viewer: name, url: new URL(place.url).pathname }).toString()}`

const pre: Viewer = {
  name: 'plain <pre>',
  prepare: async () => {},
  address: rival('pre'),
  search: null,
}

const reactLogviewer: Viewer = {
  name: '@melloware/react-logviewer',
  prepare: async (page) => {
    const tail = { name: 'tail', selector: 'body', text: lastLine }
    await page.addInitScript(markWhenSeen, tail)
    await page.addInitScript(markWhenSeen, { ...tail, name: 'whole' })
  },
  address: rival('lazylog'),
  search: (page, log) => search(page, 'input', { selector: 'body', count: `${log.found} matches` }),
}

/** The console first: the others are told as ratios to it. */
export const viewers = [console_, pre, reactLogviewer] as const
