import { expect, test } from 'vitest'

import { changeUrlState, choiceParam, integerParam, readUrlState, textParam } from './url-state'

const schema = {
  state: choiceParam(['all', 'failed'], 'all'),
  owner: textParam(),
  start: integerParam(0),
}
const read = (query: string) => readUrlState(schema, new URLSearchParams(query))
const change = (query: string, part: Parameters<typeof changeUrlState<typeof schema>>[2]) =>
  changeUrlState(schema, new URLSearchParams(query), part).toString()

test('reads values, and fallbacks for what is missing or means nothing', () => {
  expect(read('state=failed&owner=petr&start=50')).toEqual({
    state: 'failed',
    owner: 'petr',
    start: 50,
  })
  expect(read('state=exploded&start=-1')).toEqual({ state: 'all', owner: '', start: 0 })
})

test('writes what differs from the fallback and leaves the rest of the query alone', () => {
  expect(change('theme=x&start=50', { owner: 'a b', start: 0 })).toBe('theme=x&owner=a+b')
  expect(change('owner=petr', { owner: undefined })).toBe('')
})
