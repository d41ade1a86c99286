import { openSection, rowsOf } from './support/places'
import { expect, test } from './support/test'

const image = 'foreman-discovery-image-4.1.0-1'

test('an image’s archive is opened from its build, with its components', async ({ page, hub }) => {
  const build = await hub.call('getBuild', { buildInfo: image })
  const archives = await hub.call('listArchives', { buildID: build?.id ?? 0 })
  const tarball = archives.find(({ filename }) => filename.endsWith('.tar.gz'))
  const id = tarball?.id ?? 0
  const rpms = await hub.call('listRPMs', { imageID: id })
  expect(rpms.length).toBeGreaterThan(0)
  await page.goto(`builds/${image}`)
  await page.getByRole('link', { name: tarball?.filename ?? 'none', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/archives/${id}$`))
  const facts = page.getByRole('region', { name: 'Archive', exact: true })
  await expect(facts).toContainText(tarball?.checksum ?? 'no checksum')
  await expect(facts.getByRole('link', { name: image })).toBeVisible()

  await openSection(page, 'Components')
  await expect(page.getByRole('navigation', { name: 'Pages' })).toContainText(`of ${rpms.length}`)
  const [first] = await hub.call('listRPMs', { imageID: id, queryOpts: { order: 'nvr', limit: 1 } })
  const rows = rowsOf(page.getByRole('table', { name: 'RPMs' }))
  await expect(rows.first()).toContainText(`${first?.nvr}.${first?.arch}.rpm`)
  const inIt = await hub.call('listArchives', { imageID: id })
  await page.getByLabel('Show').selectOption('archives in it')
  const archiveRows = rowsOf(page.getByRole('table', { name: 'Archives' }))
  await expect(archiveRows).toHaveCount(inIt.length)
  await page.reload()
  await expect(archiveRows).toHaveCount(inIt.length)
  await page.goBack()
  await expect(rows.first()).toContainText(first?.nvr ?? 'none')
})

test('the files in an archive are listed, searched and opened', async ({ page, hub }) => {
  const build = await hub.call('getBuild', { buildInfo: image })
  const archives = await hub.call('listArchives', { buildID: build?.id ?? 0 })
  const id = archives.find(({ filename }) => filename.endsWith('.tar.gz'))?.id ?? 0
  const files = await hub.call('listArchiveFiles', { archive_id: id })
  const [file] = files
  await page.goto(`archives/${id}`)
  await openSection(page, 'Files')
  const rows = rowsOf(page.getByRole('table', { name: 'Files' }))
  await expect(rows).toHaveCount(files.length)
  const filter = page.getByRole('textbox', { name: 'Filter files' })
  await filter.fill(file?.name ?? '')
  await filter.press('Enter')
  await expect(rows).toHaveCount(files.filter(({ name }) => name.includes(file?.name ?? '')).length)
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(file?.name ?? 'none')
  await expect(page.getByRole('region', { name: 'File' })).toContainText(file?.user ?? 'nobody')
})

test('an archive that the hub cannot open says why', async ({ page, hub }) => {
  const build = await hub.call('getBuild', { buildInfo: 'foreman-discovery-image-4.1.1-1' })
  const archives = await hub.call('listArchives', { buildID: build?.id ?? 0 })
  const id = archives.find(({ filename }) => filename.endsWith('.tar.gz'))?.id ?? 0
  await page.goto(`archives/${id}?tab=files`)
  await expect(page.getByRole('alert')).toContainText('ReadError')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('.tar.gz')
})

test('what is no archive’s number is said so', async ({ page }) => {
  await page.goto('archives/seven')
  await expect(page.getByRole('main')).toContainText('“seven”')
  await page.goto('archives/2000000000')
  await expect(page.getByRole('alert')).toContainText('The hub does not have this')
})
