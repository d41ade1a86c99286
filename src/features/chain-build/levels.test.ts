import { array, assert, constantFrom, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addLevels, dropItem, type Levels, parseLevels, removeItem, stepItem } from './levels'

const chain = (...levels: string[]) =>
  addLevels(
    [],
    levels.map((level) => level.split('')),
    false,
  )
const shown = (levels: Levels) => levels.map((level) => level.map((item) => item.source).join(''))
const idOf = (levels: Levels, source: string) =>
  levels.flat().find((item) => item.source === source)?.id ?? 0

describe('parseLevels', () => {
  test.each([
    ['a\nb\n\nc', [['a', 'b'], ['c']]],
    ['a b : c', [['a', 'b'], ['c']]],
    ['a\n \n\n : \nb\n', [['a'], ['b']]],
    [':\na', [['a']]],
    ['git://h/r#1\r\n\r\nx-1-1', [['git://h/r#1'], ['x-1-1']]],
    [' \n', []],
  ])('%j', (text, levels) => {
    expect(parseLevels(text)).toEqual(levels)
  })
})

test('what is added comes as the next level or joins the last', () => {
  expect(shown(addLevels(chain('ab'), [['c'], ['d']], false))).toEqual(['ab', 'c', 'd'])
  expect(shown(addLevels(chain('ab'), [['c'], ['d']], true))).toEqual(['abc', 'd'])
})

test('an empty level vanishes', () => {
  const levels = chain('a', 'b')
  expect(shown(removeItem(levels, idOf(levels, 'a')))).toEqual(['b'])
  expect(shown(dropItem(levels, idOf(levels, 'a'), { level: 1, place: 1 }))).toEqual(['ba'])
})

test('a source goes down step by step, through a level of its own, and the same way back', () => {
  let levels = chain('ab', 'c')
  const id = idOf(levels, 'a')
  const way = [shown(levels)]
  for (let steps = 0; steps < 6; steps++) {
    levels = stepItem(levels, id, 1)
    way.push(shown(levels))
  }
  const down = [
    ['ab', 'c'],
    ['ba', 'c'],
    ['b', 'a', 'c'],
    ['b', 'ac'],
    ['b', 'ca'],
    ['b', 'c', 'a'],
  ]
  expect(way).toEqual([...down, ['b', 'c', 'a']])
  const back: string[][] = []
  for (let steps = 0; steps < 5; steps++) {
    levels = stepItem(levels, id, -1)
    back.push(shown(levels))
  }
  expect(back).toEqual(down.slice(0, -1).toReversed())
})

test('whatever is moved, nothing is lost and no level is empty', () => {
  const sources = array(array(constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  const moves = array(tuple(nat(), constantFrom<-1 | 1>(-1, 1), nat(5), nat(4)))
  assert(
    property(sources, moves, (given, all) => {
      const start = addLevels([], given, false)
      let levels: Levels = start
      for (const [pick, step, level, place] of all) {
        const id = (pick % start.flat().length) + 1
        levels = dropItem(stepItem(levels, id, step), id, { before: level % (levels.length + 1) })
        levels = dropItem(levels, id, { level: level % levels.length, place })
      }
      expect(levels.every((level) => level.length > 0)).toBe(true)
      const ids = (of: Levels) => of.flat().map((item) => item.id)
      expect(ids(levels).toSorted((a, b) => a - b)).toEqual(ids(start))
    }),
  )
})
