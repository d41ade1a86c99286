import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Rows of a table are alike: more than these cost axe seconds and tell it nothing new. */
const furtherRows = 'tbody tr:nth-child(n + 4)'

interface Scan {
  /** Only what this matches. */
  include?: string
  exclude?: string
  /** Only these rules. */
  rules?: string[]
}

/** What axe finds on a page, a line for each broken rule with where it is broken. */
export async function axeFinds(page: Page, scan: Scan = {}): Promise<string[]> {
  // A page that has axe from a scan before keeps it: its half megabyte is compiled and warm.
  const there = await page.evaluate(() => 'axe' in window)
  // No page here has frames of other origins, which the other mode opens a page of its own for.
  let builder = new AxeBuilder({ page, ...(there && { axeSource: 'undefined' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude(furtherRows)
  if (scan.include !== undefined) builder = builder.include(scan.include)
  if (scan.exclude !== undefined) builder = builder.exclude(scan.exclude)
  if (scan.rules) builder = builder.withRules(scan.rules)
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
