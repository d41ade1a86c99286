import { expect, test } from 'vitest'

import { noSearch, type SearchQuery, searchPattern } from './search-pattern'

const finds = (query: Partial<SearchQuery>, line: string) =>
  Array.from(line.matchAll(searchPattern({ ...noSearch, ...query }) ?? /(?!)/g), ([found]) => found)

test('plain text is plain, whatever its case', () => {
  expect(finds({ text: 'a.b' }, 'A.B axb')).toEqual(['A.B'])
  expect(finds({ text: 'a.b', matchCase: true }, 'A.B a.b')).toEqual(['a.b'])
})

test('a whole word may begin or end with what is no letter', () => {
  expect(finds({ text: 'err', wholeWord: true }, 'err error stderr -err.')).toEqual(['err', 'err'])
  expect(finds({ text: '-O2', wholeWord: true }, 'gcc -O2 -O2x')).toEqual(['-O2'])
})

test('expressions, with their anchors at lines', () => {
  expect(finds({ text: '^make\\[\\d+\\]', regexp: true }, 'make[2]: x')).toEqual(['make[2]'])
  expect(finds({ text: 'a|b', regexp: true, wholeWord: true }, 'ab a b')).toEqual(['a', 'b'])
})

test.each(['(', '', 'x*', '^'])('%o finds nothing rather than every line', (text) => {
  expect(searchPattern({ ...noSearch, text, regexp: true })).toBeNull()
})
