import { type FuzzOptions, runFuzz } from './support/fuzz/run-fuzz'
import { expect, test } from './support/test'

const short: FuzzOptions = { seed: 'short', rounds: 2, lanes: 2, every: 2 }

// The long form is `npm run fuzz -- --rounds N --seed S`; it prints what replays a failure.
test('a page bears any one answer of the hub that is not what it should be', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const { loads, failures } = await runFuzz(browser, short)
  expect(failures).toEqual([])
  expect(loads).toBeGreaterThan(80)
})

test('no text of the hub runs, leads to a script or loads from elsewhere', async ({ browser }) => {
  test.setTimeout(180_000)
  const { loads, failures } = await runFuzz(browser, {
    seed: 'hostile',
    rounds: 1,
    lanes: 2,
    only: 'hostile',
  })
  expect(failures).toEqual([])
  expect(loads).toBeGreaterThan(50)
})

test('URLs of scripts in the place of every text become no links', async ({ browser }) => {
  test.setTimeout(180_000)
  const { failures } = await runFuzz(browser, {
    seed: 'script-urls',
    rounds: 1,
    lanes: 2,
    only: 'script-urls',
    route: /^.(builds|rpms|archives|external-repos|tags|tasks|repos)./,
  })
  expect(failures).toEqual([])
})
