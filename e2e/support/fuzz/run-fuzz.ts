import type { Browser, Page } from '@playwright/test'

import { createHubClient } from '../../../src/hub/client'
import { memoryStore } from '../../../src/hub/session-store'
import { type Damage, damages } from './damage'
import { type DamagingServer, startDamagingServers } from './damaging-server'
import { type FuzzAddress, fuzzAddresses } from './fuzz-addresses'
import { loadPage } from './load-page'
import { seededRandom } from './random'

export interface FuzzOptions {
  seed: string
  rounds: number
  /** Pages at a time. */
  lanes: number
  /** This damage only; drawn by the seed without. */
  only?: Damage | undefined
  /** Routes that match only. */
  route?: RegExp | undefined
  /** Every so many addresses only. */
  every?: number
  onFailure?: (failure: string) => void
}

export interface FuzzOutcome {
  loads: number
  mutations: number
  /** What went wrong, with all that it takes to see it again. */
  failures: string[]
}

interface Load extends FuzzAddress {
  round: number
  damage: Damage
}

function plan(addresses: FuzzAddress[], options: FuzzOptions): Load[] {
  const { seed, rounds, only, route = /^/, every = 1 } = options
  return Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    addresses
      .filter((address, index) => route.test(address.route) && (index + round) % every === 0)
      .map((address) => {
        const random = seededRandom(`${seed} ${round} ${address.route} damage`)
        // Single values are what there is most to learn from.
        const drawn = random.pick<Damage>(['values', 'values', 'values', ...damages])
        return { ...address, round, damage: only ?? drawn }
      }),
  )
}

/** A context's stored session, so that pages of one's own are loaded too. */
async function signedIn(hubUrl: string, origin: string): Promise<[string, string]> {
  const url = (path: string) => new URL(path, hubUrl).href
  const client = createHubClient({
    hubUrl: url('kojihub'),
    loginUrl: url('kojihub/ssllogin'),
    filesUrl: url('kojifiles'),
    sessionStore: memoryStore(),
  })
  const session = await client.session.signInWithPassword('rhea', 'rhea-pw')
  const key = `koji-console.session ${new URL('kojihub', origin).href}`
  return [key, JSON.stringify({ status: 'signed-in', session })]
}

async function openPage(browser: Browser, server: DamagingServer, hubUrl: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const [key, value] = await signedIn(hubUrl, server.url)
  await page.addInitScript(
    ([name = '', text = '']) => localStorage.setItem(name, text),
    [key, value],
  )
  return page
}

/** Third parties that a page asked for something, whatever they were asked. */
function watchStrangers(page: Page, server: DamagingServer): () => string[] {
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      strangers.push(`third party: ${request.url()}`)
  })
  return () => strangers.splice(0)
}

/** Loads pages of a hub whose answers are damaged by seed; says which of them did not bear it. */
export async function runFuzz(browser: Browser, options: FuzzOptions): Promise<FuzzOutcome> {
  const { hubUrl, servers, close } = await startDamagingServers(options.lanes)
  const outcome: FuzzOutcome = { loads: 0, mutations: 0, failures: [] }
  try {
    const url = (path: string) => new URL(path, hubUrl).href
    const hub = createHubClient({
      hubUrl: url('kojihub'),
      loginUrl: url('kojihub/ssllogin'),
      filesUrl: url('kojifiles'),
      sessionStore: memoryStore(),
    })
    const left = plan(await fuzzAddresses(hub), options)
    const lane = async (server: DamagingServer) => {
      const page = await openPage(browser, server, hubUrl)
      const strangers = watchStrangers(page, server)
      for (let load = left.shift(); load; load = left.shift()) {
        const { route, path, round, damage } = load
        server.begin(damage, `${options.seed} ${round} ${route}`)
        const wrong = await loadPage(page, server, path)
        wrong.push(...strangers())
        outcome.loads++
        outcome.mutations += server.done.length
        for (const words of wrong) {
          const failure = `seed ${options.seed} round ${round} ${route} (${path}) ${damage}: ${words}\n    ${server.done.join('\n    ')}`
          outcome.failures.push(failure)
          options.onFailure?.(failure)
        }
      }
      await page.context().close()
    }
    await Promise.all(servers.map(lane))
  } finally {
    await close()
  }
  return outcome
}
