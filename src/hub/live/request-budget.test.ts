import { describe, expect, test } from 'vitest'

import { RequestBudget } from './request-budget'

const count = (times: number[], until: number) =>
  times.filter((time) => time > until - 60_000 && time <= until).length

/** Sends as soon as the interval allows, from `start` on. */
function sendEvenly(budget: RequestBudget, start: number, seconds: number): number[] {
  const sent: number[] = []
  for (let now = start; now < start + seconds * 1000;) {
    budget.note(now)
    sent.push(now)
    now += budget.interval(now)
  }
  return sent
}

describe('a budget of 60 a minute', () => {
  test('allows one request a second', () => {
    const sent = sendEvenly(new RequestBudget(), 0, 180)
    expect(sent).toHaveLength(180)
  })

  test.each([5, 15, 40])('spreads what is left after %d requests at once', (burst) => {
    const budget = new RequestBudget()
    const opening = Array.from({ length: burst }, (_, index) => index * 10)
    for (const time of opening) budget.note(time)
    const sent = [...opening, ...sendEvenly(budget, 1000, 240)].sort((a, b) => a - b)
    for (const time of sent) expect(count(sent, time)).toBeLessThanOrEqual(60)
    const gaps = sent.slice(burst + 1).map((time, index) => time - (sent[burst + index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThan(60_000 / (60 - burst) + 1000)
  })

  test('does not count what a page asks to open', () => {
    const budget = new RequestBudget(60, 5000)
    for (let at = 0; at < 40; at++) budget.note(at * 100)
    expect(sendEvenly(budget, 5000, 60)).toHaveLength(60)
  })

  test('has no room for the 61st request of a minute, and has again when one is a minute old', () => {
    const budget = new RequestBudget()
    for (let at = 0; at < 60; at++) budget.note(at)
    expect(budget.hasRoom(59_000)).toBe(false)
    expect(budget.hasRoom(60_000)).toBe(true)
  })
})
