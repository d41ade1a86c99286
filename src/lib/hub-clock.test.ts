import { beforeEach, expect, test, vi } from 'vitest'

const second = 1000
const hour = 3600 * second
const noon = Date.UTC(2026, 10, 28, 12)

const clock = async () => import('./hub-clock')
const header = (time: number) => new Date(time).toUTCString()

beforeEach(() => vi.resetModules())

test('is the browser’s own before the hub has said anything, and while they are close', async () => {
  const { hubNow, noteHubTime } = await clock()
  expect(hubNow(noon)).toBe(noon / second)
  noteHubTime(header(noon), noon + 1900)
  noteHubTime(null, noon)
  noteHubTime('yesterday', noon)
  expect(hubNow(noon)).toBe(noon / second)
})

test.each([-48, -5, 5, 48])('follows a hub %i h from the browser', async (hours) => {
  const { hubNow, noteHubTime } = await clock()
  noteHubTime(header(noon + hours * hour), noon)
  expect(hubNow(noon)).toBe((noon + hours * hour) / second)
})

test('takes the quickest answer, not the last', async () => {
  const { hubNow, noteHubTime } = await clock()
  noteHubTime(header(noon + hour), noon)
  noteHubTime(header(noon + hour), noon + 30 * second)
  expect(hubNow(noon)).toBe((noon + hour) / second)
})

test('forgets what was before the browser’s clock was set', async () => {
  const { hubNow, noteHubTime, onHubClock } = await clock()
  const told = vi.fn<() => void>()
  onHubClock(told)
  noteHubTime(header(noon + hour), noon)
  for (let at = 0; at < 16; at++) noteHubTime(header(noon), noon)
  expect(hubNow(noon)).toBe(noon / second)
  expect(told).toHaveBeenCalledTimes(2)
})
