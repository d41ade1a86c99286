import { expect, test } from './support/test'

test('pointing at a link, or focusing it, asks for its page once, before it is clicked @any-hub', async ({
  page,
}) => {
  await page.goto('builds')
  const links = page.getByRole('table', { name: 'Builds' }).getByRole('link')
  const build = links.filter({ hasText: /-\d/ }).first()
  const nvr = (await build.textContent()) ?? ''
  const asks: string[] = []
  page.on('request', (request) => {
    const body = request.postData() ?? ''
    if (/>getBuild</.test(body)) asks.push(body)
  })
  await build.hover()
  await expect.poll(() => asks.length).toBe(1)
  await page.mouse.move(0, 0)
  await build.focus()
  await build.hover()
  await build.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(nvr)
})
