import { expect, test } from 'vitest'

import { readUrlState } from '~/lib/url-state'
import { filterParams, pageParams, searchFilters, widened } from './filters'

const read = (query: string) => readUrlState(searchFilters, new URLSearchParams(query))

test('an address of words alone searches packages by glob, by name', () => {
  expect(pageParams(read('q= foreman-* '))).toEqual({
    terms: 'foreman-*',
    type: 'package',
    matchType: 'glob',
    queryOpts: { order: 'name', offset: 0, limit: 50 },
  })
})

test.each(['build', 'rpm', 'maven', 'win'])('the newest %s comes first', (type) => {
  expect(pageParams(read(`q=a&type=${type}`)).queryOpts?.order).toBe('-id')
  expect(pageParams(read(`q=a&type=${type}&order=name`)).queryOpts?.order).toBe('name')
})

test('what is counted has neither order nor page', () => {
  expect(filterParams(read('q=^a&type=tag&match=regexp&order=-id&start=50'))).toEqual({
    terms: '^a',
    type: 'tag',
    matchType: 'regexp',
  })
})

test('a type or match that the hub does not know is left aside', () => {
  expect(filterParams(read('q=a&type=file&match=fuzzy'))).toMatchObject({
    type: 'package',
    matchType: 'glob',
  })
})

test('only a glob without wildcards is widened', () => {
  expect(widened(read('q=rails'))).toBe('*rails*')
  expect(widened(read('q=rails*'))).toBeNull()
  expect(widened(read('q=rails&match=exact'))).toBeNull()
})
