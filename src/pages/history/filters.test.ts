import { expect, test } from 'vitest'

import { readUrlState } from '~/lib/url-state'
import { historyFilters, historyParams } from './filters'

const paramsOf = (query: string) =>
  historyParams(readUrlState(historyFilters, new URLSearchParams(query)))

test('nothing chosen asks nothing', () => {
  expect(paramsOf('')).toBeNull()
  expect(paramsOf('active=yes')).toBeNull()
})

test('names and ids go by the hub’s parameters', () => {
  expect(paramsOf('target=el9&editor=7&active=no')).toEqual({
    build_target: 'el9',
    editor: 7,
    active: false,
  })
  expect(paramsOf('table=tag_listing')).toEqual({ tables: ['tag_listing'] })
})

test('a day is in it whole', () => {
  const day = new Date(2026, 0, 5).getTime() / 1000
  expect(paramsOf('after=2026-01-05&before=2026-01-05')).toEqual({
    after: day,
    before: day + 86_400,
  })
})
