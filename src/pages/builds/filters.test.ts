import { expect, test } from 'vitest'

import { readUrlState } from '~/lib/url-state'
import { buildFilters, filterParams, isFiltered, pageParams } from './filters'

const read = (query: string) => readUrlState(buildFilters, new URLSearchParams(query))

test('an address without filters asks for the newest page of all builds', () => {
  const filters = read('')
  expect(isFiltered(filters)).toBe(false)
  expect(pageParams(filters)).toEqual({
    queryOpts: { order: '-build_id', offset: 0, limit: 50 },
  })
})

test('every filter reaches the hub under its own name', () => {
  const filters = read(
    'state=failed&owner=petr&package=foreman&type=rpm&prefix=ruby&nvr=foreman-3.*&order=nvr&start=100',
  )
  expect(pageParams(filters)).toEqual({
    state: 3,
    userID: 'petr',
    packageID: 'foreman',
    type: 'rpm',
    prefix: 'ruby',
    pattern: 'foreman-3.*',
    queryOpts: { order: 'nvr', offset: 100, limit: 50 },
  })
})

test('an owner and a package may be ids', () => {
  expect(filterParams(read('owner=5&package=1234'))).toEqual({ userID: 5, packageID: 1234 })
})

test('a range of days includes the last day, in the viewer’s zone', () => {
  const { createdAfter, createdBefore } = filterParams(read('after=2026-11-20&before=2026-11-20'))
  expect(createdAfter).toBe(new Date('2026-11-20T00:00:00').getTime() / 1000)
  expect((createdBefore ?? 0) - (createdAfter ?? 0)).toBe(86_400)
})

test('nonsense in the address is left aside', () => {
  expect(isFiltered(read('state=exploded&after=yesterday&start=x'))).toBe(false)
})
