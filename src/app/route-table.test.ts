import { expect, test } from 'vitest'

import { matchRoute } from './route-table'

test.each([
  ['/', '/', {}],
  ['/builds', '/builds', {}],
  ['/builds/', '/builds', {}],
  ['/builds/foo-1.0-1.el9', '/builds/:build', { build: 'foo-1.0-1.el9' }],
  [
    '/builds/12/logs/x86_64/build.log',
    '/builds/:build/logs/:arch/:file',
    { build: '12', arch: 'x86_64', file: 'build.log' },
  ],
  ['/tasks/7/watch', '/tasks/:task/watch', { task: '7' }],
  ['/tasks/7/logs/a%2Fb.log', '/tasks/:task/logs/:file', { task: '7', file: 'a/b.log' }],
])('%s is %s', (path, route, params) => {
  const match = matchRoute(path)
  expect(match?.entry.path).toBe(route)
  expect(match?.params).toEqual(params)
})

test.each(['/nowhere', '/builds/1/2', '/tasks//watch', '/builds/foo%zz'])(
  '%s is nothing',
  (path) => {
    expect(matchRoute(path)).toBeNull()
  },
)
