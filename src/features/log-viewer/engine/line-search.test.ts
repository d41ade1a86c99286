import { expect, test } from 'vitest'

import { LineSearch } from './line-search'
import { LineStore } from './line-store'
import { noSearch } from '~/lib/search-pattern'

function found(text: string, query: Partial<typeof noSearch>): number[] {
  const store = new LineStore(0)
  store.append(new TextEncoder().encode(text))
  const search = new LineSearch(store, { ...noSearch, ...query })
  search.advance(true)
  return search.lines.slice(0, 100)
}

test('an expression never matches across lines', () => {
  expect(found('a\nb\na b\n', { text: 'a\\sb', regexp: true })).toEqual([2])
  expect(found('x\n\ny', { text: 'x[^z]+y', regexp: true })).toEqual([])
})

test('anchors hold at each line', () => {
  expect(found('error: 1\nno error: 2\nerror: 3', { text: '^error', regexp: true })).toEqual([0, 2])
})

test('what is no expression finds nothing and is done', () => {
  const search = new LineSearch(new LineStore(0), { ...noSearch, text: '(', regexp: true })
  expect([search.valid, search.done]).toEqual([false, true])
})
