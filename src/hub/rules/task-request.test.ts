import { expect, test } from 'vitest'

import { namedParams, requestOpts, requestParam } from './task-request'

test('names positional parameters by the signature of the method', () => {
  expect(namedParams('build', ['src', 'el9', { scratch: true }])).toEqual([
    ['src', 'src'],
    ['target', 'el9'],
    ['opts', { scratch: true }],
  ])
})

test('spreads keyword arguments', () => {
  expect(namedParams('newRepo', ['el9-build', { __starstar: true, event: 5 }])).toEqual([
    ['tag', 'el9-build'],
    ['event', 5],
  ])
})

test('numbers the parameters of a method it does not know', () => {
  expect(namedParams('someplugin', [1, { a: 2 }])).toEqual([
    ['arg1', 1],
    ['arg2', { a: 2 }],
  ])
})

test('finds a parameter and the options', () => {
  const task = { method: 'buildArch', request: ['x.src.rpm', 6, 's390x', true, { repo_id: 9 }] }
  expect(requestParam(task, 'arch')).toBe('s390x')
  expect(requestOpts(task)).toEqual({ repo_id: 9 })
  expect(requestOpts({ method: 'build', request: ['src', 'el9'] })).toEqual({})
})
