import { goToPlace, rowsOf } from './support/places'
import { expect, test } from './support/test'

const readOnly = { tag: '@any-hub' }

test('targets are sorted and searched in the address', readOnly, async ({ page, hub }) => {
  const targets = await hub.call('getBuildTargets', {})
  test.skip(targets.length < 2 || targets.length > 200, 'this hub has few or many targets')
  await goToPlace(page, 'Targets')
  const rows = rowsOf(page.getByRole('table', { name: 'Build targets' }))
  await expect(rows).toHaveCount(targets.length)
  await page.getByRole('columnheader', { name: 'ID' }).getByRole('button').click()
  await expect(page).toHaveURL(/order=-id/)
  const last = Math.max(...targets.map(({ id }) => id))
  await expect(rows.first()).toContainText(String(last))
  const word = targets[0]?.name ?? ''
  const filter = page.getByRole('textbox', { name: 'Filter build targets' })
  test.skip(!(await filter.isVisible()), 'too few targets to search among')
  await filter.fill(word)
  await filter.press('Enter')
  await expect(page).toHaveURL(/q=/)
  const matching = targets.filter((target) =>
    [target.name, target.build_tag_name, target.dest_tag_name].some((name) => name.includes(word)),
  )
  await expect(rows).toHaveCount(matching.length)
  await page.reload()
  await expect(rows).toHaveCount(matching.length)
  await page.goBack()
  await expect(rows).toHaveCount(targets.length)
})

test(
  'a target tells both its tags, its newest builds and leads to submitting',
  readOnly,
  async ({ page, hub }) => {
    const [target] = await hub.call('getBuildTargets', {})
    test.skip(!target, 'this hub has no build targets')
    await goToPlace(page, 'Targets')
    await page
      .getByRole('table', { name: 'Build targets' })
      .getByRole('link', { name: target?.name ?? '', exact: true })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(target?.name ?? 'none')
    for (const [region, tag] of [
      ['Builds in', target?.build_tag_name],
      ['Tags into', target?.dest_tag_name],
    ] as const) {
      const panel = page.getByRole('region', { name: region })
      const known = await hub.call('getTag', { tagInfo: tag ?? '' })
      await expect(panel.getByRole('link', { name: tag ?? '', exact: true })).toBeVisible()
      await expect(panel).toContainText(known?.locked ? 'locked' : 'open')
    }
    const newest = page.getByRole('table', { name: 'Newest builds' })
    const [count] = await hub.call('countAndFilterResults', {
      methodName: 'listTagged',
      tag: target?.dest_tag ?? 0,
      filterOpts: { order: '-build_id', limit: 1, offset: 0 },
    })
    await expect(rowsOf(newest)).toHaveCount(Math.min(10, Number(count)))
    await page.getByRole('link', { name: 'Submit a build for it' }).click()
    await expect(page).toHaveURL(new RegExp(`/submit\\?target=${target?.name}`))
    await expect(page.getByRole('combobox', { name: 'Target' })).toHaveValue(target?.name ?? 'none')
  },
)
