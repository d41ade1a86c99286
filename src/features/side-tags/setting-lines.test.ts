import { expect, it } from 'vitest'

import { readExtra, writeExtra } from '~/hub/rules/extra-value'
import { linesOf, readLines } from './setting-lines'

it('settings come back from their lines as they were', () => {
  const settings = { a: '.el9', b: '5', c: 5, d: ['x', true], e: 'a=b', f: '"quoted"', g: '' }
  expect(readLines(linesOf(settings, writeExtra), readExtra)).toEqual(settings)
})

it('a line that says no value is told', () => {
  expect(readLines('dist=.el9\n\n vendor ', (text) => text)).toBe('“vendor” is no name=value')
  expect(readLines(' dist = .el9 \n', (text) => text)).toEqual({ dist: '.el9' })
})
