import { expect, test } from 'vitest'

import { outdented } from './method-detail'
import { methodsWith } from './method-list'

test('every word is looked for in name and description', () => {
  const methods = [
    { name: 'getTag', doc: 'Get tag information' },
    { name: 'listTags', doc: null },
  ]
  const names = (text: string) => methodsWith(methods, text).map(({ name }) => name)
  expect(names('TAG')).toEqual(['getTag', 'listTags'])
  expect(names('tag information')).toEqual(['getTag'])
  expect(names('nothing')).toEqual([])
})

test('a docstring loses the indent of its source, and keeps its own', () => {
  expect(outdented('First\n\n        second:\n            third\n        ')).toBe(
    'First\n\nsecond:\n    third',
  )
})
