import { writeRpm } from '../demo-hub/rpm/write-rpm'
import { expect, freshVersion, signIn, test } from './support/test'

interface Srpm {
  name: string
  version: string
  buffer: Buffer
}

/** A source RPM with a header of its own and a payload of some bytes. */
function makeSrpm(name: string, payloadBytes: number): Srpm {
  const version = freshVersion()
  const buffer = writeRpm({
    name,
    version,
    release: '1.el9',
    arch: 'x86_64',
    sourceRpm: true,
    summary: 'Made for a test',
    payloadBytes,
  })
  return { name, version, buffer }
}

function fileOf({ name, version, buffer }: Srpm) {
  return { name: `${name}-${version}-1.el9.src.rpm`, mimeType: 'application/x-rpm', buffer }
}

test('drop in an SRPM, see its name, upload it in parts, scratch-build it', async ({ page }) => {
  const srpm = makeSrpm('foreman', 3_500_000)
  await page.goto('submit?target=foreman-nightly-el9&scratch=1')
  await signIn(page, 'petr')
  await page.getByText('From a source RPM').click()
  await page.getByLabel('Source RPM', { exact: true }).setInputFiles(fileOf(srpm))
  await expect(page.getByText(`foreman-${srpm.version}-1.el9`, { exact: true })).toBeVisible()
  await expect(page.getByText('Made for a test')).toBeVisible()
  await expect(page.getByText(/^uploaded, 3\.5 MB/)).toBeVisible({ timeout: 30_000 })

  await page.reload()
  await expect(
    page.getByText(`foreman-${srpm.version}-1.el9.src.rpm`, { exact: true }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Submit scratch build' }).click()
  await expect(page).toHaveURL(/\/watch$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    `foreman-${srpm.version}-1.el9.src.rpm`,
  )
  await expect(page.getByRole('region', { name: /^rebuildSRPM|^x86_64/ }).first()).toBeVisible({
    timeout: 30_000,
  })
})

test('an upload goes on after the connection broke in its middle', async ({
  page,
  askForFaults,
}) => {
  const srpm = makeSrpm('foreman', 2_500_000)
  await page.goto('submit?target=foreman-nightly-el9&scratch=1')
  await signIn(page, 'petr')
  await askForFaults('rawUpload:offline')
  const broken = page.waitForEvent('requestfailed')
  await page.getByText('From a source RPM').click()
  await page.getByLabel('Source RPM', { exact: true }).setInputFiles(fileOf(srpm))
  await broken
  await askForFaults('')
  await expect(page.getByText(/^uploaded, 2\.5 MB/)).toBeVisible({ timeout: 45_000 })
})

test('an upload that was given up goes on where it stopped', async ({ page, askForFaults }) => {
  const srpm = makeSrpm('foreman', 4_500_000)
  await page.clock.install()
  await page.goto('submit?target=foreman-nightly-el9&scratch=1')
  await signIn(page, 'petr')
  await page.getByText('From a source RPM').click()
  await askForFaults('rawUpload:slow:1500')
  await page.getByLabel('Source RPM', { exact: true }).setInputFiles(fileOf(srpm))
  await expect(page.getByText(/^1\.\d MB of 4\.5 MB/)).toBeVisible()
  await askForFaults('rawUpload:offline')
  await expect(async () => {
    await page.clock.fastForward(10_000)
    await expect(page.getByText('Not uploaded')).toBeVisible({ timeout: 500 })
  }).toPass()
  await askForFaults('')
  const offsets: number[] = []
  page.on('request', (request) => {
    const offset = new URL(request.url()).searchParams.get('offset')
    if (offset !== null) offsets.push(Number(offset))
  })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText(/^uploaded, 4\.5 MB/)).toBeVisible({ timeout: 30_000 })
  expect(offsets.length).toBeGreaterThan(0)
  expect(Math.min(...offsets)).toBeGreaterThan(0)
})

test('what is typed during an upload stays, and the upload runs on meanwhile', async ({
  page,
  askForFaults,
}) => {
  const srpm = makeSrpm('foreman', 2_500_000)
  await page.goto('submit')
  await signIn(page, 'petr')
  await askForFaults('rawUpload:slow:1500')
  await page.getByText('From a source RPM').click()
  await page.getByLabel('Source RPM', { exact: true }).setInputFiles(fileOf(srpm))
  await expect(page.getByRole('progressbar')).toBeVisible()
  const target = page.getByRole('combobox', { name: 'Target' })
  await target.fill('foreman-nightly-el9')
  await target.press('Tab')
  await page.getByText('From source control', { exact: true }).click()
  await page.getByLabel('SCM URL').fill('git+https://git.example.org/x.git#abc')
  await page.getByText('From a source RPM').click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expect(page.getByText(/^uploaded, 2\.5 MB/)).toBeVisible({ timeout: 30_000 })
  await expect(target).toHaveValue('foreman-nightly-el9')
  await page.getByText('From source control', { exact: true }).click()
  await expect(page.getByLabel('SCM URL')).toHaveValue('git+https://git.example.org/x.git#abc')
})

test('says before the upload ends what the hub would refuse', async ({ page }) => {
  await page.goto('submit?target=foreman-nightly-el9')
  await signIn(page, 'petr')
  await page.getByText('From a source RPM').click()
  const checks = page.getByRole('region', { name: 'Before you submit' })
  await expect(checks).toContainText('build_from_srpm denies building from a source RPM')
  const srpm = makeSrpm('no-such-package', 1000)
  await page.getByLabel('Source RPM', { exact: true }).setInputFiles(fileOf(srpm))
  await expect(checks).toContainText('no-such-package is not in the package list of')
  await page.getByRole('checkbox', { name: /^Scratch build/ }).check()
  await expect(checks).toContainText('The hub’s policies allow it')
  await expect(checks).not.toContainText('is not in the package list of')
})

test('an upload can be canceled', async ({ page, askForFaults }) => {
  await page.goto('submit')
  await signIn(page, 'petr')
  await askForFaults('rawUpload:slow:2000')
  await page.getByText('From a source RPM').click()
  await page
    .getByLabel('Source RPM', { exact: true })
    .setInputFiles(fileOf(makeSrpm('foreman', 3_000_000)))
  await page.getByRole('button', { name: 'Cancel upload' }).click()
  await expect(page.getByRole('progressbar')).toBeHidden()
  await expect(page.getByText('Drop a .src.rpm here')).toBeVisible()
})

test('what is no source RPM is refused before any byte is sent', async ({ page }) => {
  await page.goto('submit')
  await signIn(page, 'petr')
  await page.getByText('From a source RPM').click()
  const input = page.getByLabel('Source RPM', { exact: true })
  await input.setInputFiles({ name: 'x.src.rpm', mimeType: '', buffer: Buffer.from('not an rpm') })
  await expect(page.getByRole('alert')).toContainText('This is not an RPM file')
  const binary = writeRpm({
    name: 'x',
    version: '1',
    release: '1',
    arch: 'noarch',
    sourceName: 'x-1-1.src.rpm',
  })
  await input.setInputFiles({ name: 'x-1-1.noarch.rpm', mimeType: '', buffer: binary })
  await expect(page.getByRole('alert')).toContainText('This is a binary RPM')
})
