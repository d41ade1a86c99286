import { expect, test } from 'vitest'

import { LogPace } from './log-pace'
import { RequestBudget } from './request-budget'

/** The seconds, of so many, at which it asks; `news` says in which a log has grown. */
function asked(seconds: number, news: (second: number) => boolean, opening = 0): number[] {
  const budget = new RequestBudget()
  for (let at = 0; at < opening; at++) budget.note(1_000_000)
  const pace = new LogPace(budget)
  const moments: number[] = []
  for (let second = 1; second <= seconds; second++) {
    const now = 1_000_000 + second * 1000
    if (pace.isDue(second, now)) {
      budget.note(now)
      moments.push(second)
    }
    if (news(second)) pace.news(now)
  }
  return moments
}

test('asks each second while lines come, for as long as they do', () => {
  expect(asked(300, () => true).length).toBeGreaterThanOrEqual(298)
})

test('asks every third second when nothing comes, and each second again from the first line on', () => {
  const moments = asked(120, (second) => second < 10 || second > 80)
  expect(moments.filter((second) => second > 30 && second <= 78)).toHaveLength(16)
  expect(moments.filter((second) => second > 84)).toHaveLength(36)
})

test('stays within 60 requests a minute after a page that took many to open, without long pauses', () => {
  const moments = asked(120, () => true, 15)
  expect(moments.filter((second) => second < 60).length).toBeLessThanOrEqual(45)
  const gaps = moments.map((second, index) => second - (moments[index - 1] ?? 0))
  expect(Math.max(...gaps)).toBeLessThanOrEqual(3)
})
