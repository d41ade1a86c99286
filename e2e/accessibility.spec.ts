import { AxeBuilder } from '@axe-core/playwright'

import { expect, test } from './support/test'

const routes = [
  'overview',
  'builds',
  'build',
  'failed build',
  'build log',
  'tasks',
  'task',
  'task log',
  'watch',
  'submit',
  'nowhere',
] as const

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })
    for (const route of routes) {
      test(
        `${route}: axe finds nothing, and 360 px suffice`,
        { tag: '@any-hub' },
        async ({ page, hub }) => {
          const latest = (state: number) =>
            hub.call('listBuilds', {
              state,
              type: 'rpm',
              queryOpts: { order: '-build_id', limit: 1 },
            })
          const [[complete], [failed]] = await Promise.all([
            latest(1),
            hub.call('listBuilds', { state: 3, queryOpts: { order: '-build_id', limit: 1 } }),
          ])
          const [child] = await hub.call('listTasks', {
            opts: { method: 'buildArch', state: [2] },
            queryOpts: { order: '-id', limit: 1 },
          })
          const arch = (await hub.call('getBuildLogs', { build: complete?.build_id ?? 0 }))[0]?.dir
          const paths: Record<(typeof routes)[number], string> = {
            overview: './',
            builds: `builds?package=${complete?.package_name}`,
            build: `builds/${complete?.build_id}`,
            'failed build': `builds/${failed?.build_id ?? complete?.build_id}`,
            'build log': `builds/${complete?.build_id}/logs/${arch}/build.log`,
            // Few rows: axe takes a second for each.
            tasks: 'tasks',
            task: `tasks/${complete?.task_id}`,
            'task log': `tasks/${child?.id}/logs/build.log`,
            watch: `tasks/${complete?.task_id}/watch`,
            submit: 'submit',
            nowhere: 'nowhere/at/all',
          }
          await page.goto(paths[route])
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0)
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(
            violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
            ),
          ).toEqual([])
          await page.setViewportSize({ width: 360, height: 780 })
          const overflow = () =>
            page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            )
          await expect.poll(overflow).toBeLessThanOrEqual(0)
        },
      )
    }
  })
}

test('the keyboard reaches a build from the overview', async ({ page }) => {
  await page.goto('./')
  await expect(
    page.getByRole('region', { name: 'Recent builds' }).getByRole('link').first(),
  ).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})
