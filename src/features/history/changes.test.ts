import { expect, test } from 'vitest'

import type { HistoryRow } from '~/hub/types/history'
import { readChanges } from './changes'
import { describe } from './tables'

const row = (members: object): HistoryRow => ({
  active: true,
  create_event: 10,
  create_ts: 1000,
  creator_name: 'anna',
  revoke_event: null,
  revoke_ts: null,
  revoker_name: null,
  'tag.name': 'dist-el9',
  tag_id: 1,
  ...members,
})

test('a row that ends as its like begins is one change, with what differs', () => {
  const changes = readChanges({
    tag_config: [
      row({ arches: 'x86_64', revoke_event: 20, revoke_ts: 2000, revoker_name: 'rhea' }),
      row({ arches: 'x86_64 s390x', create_event: 20, create_ts: 2000, creator_name: 'rhea' }),
    ],
  })
  expect(changes.map(({ event, by, words }) => [event, by, words])).toEqual([
    [20, 'rhea', 'tag dist-el9 edited'],
    [10, 'anna', 'tag dist-el9 created'],
  ])
  expect(changes[0]?.differences).toEqual([['arches', 'x86_64', 'x86_64 s390x']])
})

test('what ended is told by who ended it; two things of one event stay two', () => {
  const build = { build_id: 5, name: 'foo', version: '1', release: '2' }
  const ended = { revoke_event: 11, revoke_ts: 1100, revoker_name: 'petr' }
  const changes = readChanges({
    tag_listing: [row({ ...build, ...ended }), row({ ...build, build_id: 6, create_event: 11 })],
  })
  expect(changes.map(({ words, by }) => `${words} by ${by}`)).toEqual(
    expect.arrayContaining([
      'foo-1-2 untagged from dist-el9 by petr',
      'foo-1-2 tagged into dist-el9 by anna',
    ]),
  )
  expect(changes).toHaveLength(3)
})

test('a table that a later hub adds is told as it is', () => {
  expect(describe('new_table', 'added', row({}))).toBe('new_table: a row added')
})
