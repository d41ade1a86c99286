import { expect, test } from 'vitest'

import { PaneGroup } from './pane-group'

function pane(name: string, done: string[]) {
  return {
    scrollBy: (rows: number) => done.push(`${name} by ${rows}`),
    step: (backward: boolean) => done.push(`${name} ${backward ? 'back' : 'on'}`),
  }
}

test('others scroll along while locked, and all step', () => {
  const done: string[] = []
  const group = new PaneGroup()
  group.join('one', pane('one', done))
  const leave = group.join('two', pane('two', done))
  group.moved('one', 5)
  group.lock(true)
  group.moved('one', 7)
  group.step(true)
  leave()
  group.moved('one', 9)
  expect(done).toEqual(['two by 7', 'one back', 'two back'])
})
