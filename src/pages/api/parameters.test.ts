import { expect, test } from 'vitest'

import { callOf, parametersOf, readField } from './parameters'

const method = {
  name: 'listThings',
  doc: null,
  argdesc: '(info, queryOpts=None, *args, **opts)',
  args: ['info', ['queryOpts', null] as [string, null], 'args', 'opts'],
  argspec: [['info', 'queryOpts'], 'args', 'opts', [null], [], null, {}],
}

test('parameters are told apart by what they take', () => {
  expect(parametersOf(method)).toEqual([
    { name: 'info', kind: 'plain', fallback: undefined },
    { name: 'queryOpts', kind: 'plain', fallback: null },
    { name: 'args', kind: 'list', fallback: undefined },
    { name: 'opts', kind: 'keywords', fallback: undefined },
  ])
  expect(parametersOf({ name: 'unknown' }).map(({ kind }) => kind)).toEqual(['list', 'keywords'])
})

test.each([
  ['5', 5],
  ['dist-el9', 'dist-el9'],
  ['"5"', '5'],
  ['None', null],
  ['True', true],
  ['{"limit": 1}', { limit: 1 }],
])('a field with %s', (text, value) => {
  expect(readField(text)).toEqual(value)
})

test('fields make a call; empty ones are not sent', () => {
  const parameters = parametersOf(method)
  const fields = { info: 'f40', queryOpts: ' ', args: '[1, 2]', opts: '{"a": 1}' }
  expect(callOf('listThings', parameters, fields)).toEqual({
    method: 'listThings',
    params: { info: 'f40', a: 1 },
    args: [1, 2],
  })
  expect(() => callOf('listThings', parameters, { queryOpts: '{limit: 1}' })).toThrow(
    /^queryOpts: /,
  )
  expect(() => callOf('listThings', parameters, { opts: '5' })).toThrow(/object/)
})
