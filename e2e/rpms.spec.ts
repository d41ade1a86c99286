import type { HubClient } from '../src/hub/client'
import { openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

/** The newest complete RPM build, its source RPM and one that was built of it. */
async function newestRpms(hub: HubClient) {
  const [build] = await hub.call('listBuilds', {
    state: 1,
    type: 'rpm',
    queryOpts: { order: '-build_id', limit: 1 },
  })
  const rpms = build ? await hub.call('listBuildRPMs', { build: build.build_id }) : []
  const rpm = rpms.find(({ arch, name }) => arch !== 'src' && !name.includes('-debug'))
  return { build, rpm, id: rpm?.id ?? 0 }
}

test('an RPM is opened from its build and tells its header', readOnly, async ({ page, hub }) => {
  const { build, rpm, id } = await newestRpms(hub)
  test.skip(!rpm, 'this hub has no RPM builds')
  const headers = await hub.call('getRPMHeaders', { rpmID: id, headers: ['summary', 'license'] })
  const file = `${rpm?.nvr}.${rpm?.arch}.rpm`
  await page.goto(`builds/${build?.nvr}`)
  await page
    .getByRole('region', { name: 'RPMs' })
    .getByRole('link', { name: file, exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`/rpms/${id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(file)
  const header = page.getByRole('region', { name: 'Header' })
  await expect(header).toContainText(String(headers['summary']))
  await expect(header).toContainText(String(headers['license']))
  const facts = page.getByRole('region', { name: 'RPM', exact: true })
  await expect(facts).toContainText(rpm?.payloadhash ?? 'no hash')
  const download = facts.getByRole('link', { name: 'Download' })
  const answer = await page.request.head(
    await download.evaluate((link: HTMLAnchorElement) => link.href),
  )
  expect(Number(answer.headers()['content-length'])).toBe(rpm?.size)
  await facts.getByRole('link', { name: build?.nvr ?? '' }).click()
  await expect(page).toHaveURL(/\/builds\//)
})

test('an RPM’s dependencies are told by their kind', readOnly, async ({ page, hub }) => {
  const { rpm, id } = await newestRpms(hub)
  test.skip(!rpm, 'this hub has no RPM builds')
  const deps = await hub.call('getRPMDeps', { rpmID: id })
  await page.goto(`rpms/${id}`)
  await openSection(page, 'Dependencies')
  for (const [title, type] of [
    ['Requires', 0],
    ['Provides', 1],
  ] as const) {
    const names = [...new Set(deps.filter((dep) => dep.type === type).map(({ name }) => name))]
    for (const name of names.slice(0, 5)) {
      await expect(page.getByRole('region', { name: title })).toContainText(name)
    }
  }
})

test(
  'an RPM’s files are sorted in the address and opened one by one',
  readOnly,
  async ({ page, hub }) => {
    const { rpm, id } = await newestRpms(hub)
    test.skip(!rpm, 'this hub has no RPM builds')
    const files = await hub.call('listRPMFiles', {
      rpmID: id,
      queryOpts: { order: '-size', limit: 200 },
    })
    const [largest] = files
    test.skip(!largest, 'its file list is empty')
    await page.goto(`rpms/${id}`)
    await openSection(page, 'Files')
    const table = page.getByRole('table', { name: 'Files' })
    await table.getByRole('button', { name: 'Size' }).click()
    await expect(page).toHaveURL(/order=-size/)
    const first = rowsOf(table).first().getByRole('link')
    await expect(first).toHaveText(largest?.name ?? 'none')
    await page.reload()
    await expect(first).toHaveText(largest?.name ?? 'none')
    await first.click()
    const facts = page.getByRole('region', { name: 'File' })
    await expect(facts).toContainText(largest?.digest ?? 'no digest')
    await expect(facts).toContainText(largest?.user ?? 'nobody')
    await facts.getByRole('link').first().click()
    await expect(page).toHaveURL(new RegExp(`/rpms/${id}\\?tab=files`))
  },
)

test(
  'an RPM’s signatures come with the checksums of each copy',
  readOnly,
  async ({ page, hub }) => {
    const { rpm, id } = await newestRpms(hub)
    test.skip(!rpm, 'this hub has no RPM builds')
    const [signatures, checksums] = await Promise.all([
      hub.call('queryRPMSigs', { rpm_id: id }),
      hub.call('getRPMChecksums', { rpm_id: id }),
    ])
    await page.goto(`rpms/${id}`)
    await openSection(page, 'Signatures and checksums')
    const rows = rowsOf(page.getByRole('table', { name: 'Signatures' }))
    await expect(rows).toHaveCount(signatures.length)
    for (const { sigkey, sighash } of signatures) {
      const row = rows.filter({ hasText: sighash })
      await expect(row).toContainText(sigkey || 'unsigned')
      for (const digest of Object.values(checksums[sigkey] ?? {})) {
        await expect(row).toContainText(digest)
      }
    }
  },
)

test('an RPM leads to the buildroots that used it', async ({ page, hub }) => {
  const roots = await hub.call('listBuildroots', {
    state: 3,
    queryOpts: { order: '-id', limit: 1 },
  })
  const [used] = await hub.call('listRPMs', { componentBuildrootID: roots[0]?.id ?? 0 })
  const count: unknown = await hub.call('listBuildroots', {
    rpmID: used?.id ?? 0,
    queryOpts: { countOnly: true },
  })
  await page.goto(`rpms/${used?.id}`)
  await openSection(page, 'Used in buildroots')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(
    `of ${Number(count).toLocaleString('en')}`,
  )
  await rowsOf(page.getByRole('table', { name: 'Buildroots' }))
    .first()
    .getByRole('link')
    .first()
    .click()
  await expect(page).toHaveURL(/\/buildroots\/\d+$/)
})
