import { expect, test } from 'vitest'

import { pastedPath } from './pasted'

const base = 'https://koji.example.org/console/'
const isHandler = (name: string) => name === 'taskinfo'
const read = (text: string, at = base) => pastedPath(text, at, isHandler)

test.each([
  ['https://koji.example.org/koji/taskinfo?taskID=5', '/taskinfo?taskID=5'],
  ['https://koji.fedoraproject.org/koji/taskinfo?taskID=5', '/taskinfo?taskID=5'],
  ['/koji/taskinfo?taskID=5', '/taskinfo?taskID=5'],
  ['https://koji.example.org/console/builds/12?tab=x#L3', '/builds/12?tab=x#L3'],
  ['https://koji.example.org/console/builds?state=failed', '/builds?state=failed'],
  ['https://koji.example.org/console/taskinfo?taskID=5', '/taskinfo?taskID=5'],
  [
    'https://koji.example.org/kojifiles/packages/foreman/3.1/1.el9/noarch/foreman-3.1-1.el9.noarch.rpm',
    '/builds/foreman-3.1-1.el9',
  ],
  ['https://koji.example.org/kojifiles/work/tasks/4567/1234567/', '/tasks/1234567'],
  [
    'https://koji.example.org/kojifiles/vol/b/work/tasks/4567/1234567/build.log',
    '/tasks/1234567/logs/build.log',
  ],
  ['https://koji.example.org/kojifiles/repos/f41-build/99/x86_64', '/repos/99'],
])('%s leads to %s', (text, path) => {
  expect(read(text)).toBe(path)
})

test('a console at the root tells kojiweb’s links from its own', () => {
  const root = 'https://koji.example.org/'
  expect(read('https://koji.example.org/koji/taskinfo?taskID=5', root)).toBe('/taskinfo?taskID=5')
  expect(read('https://koji.example.org/tags/f41', root)).toBe('/tags/f41')
})

test.each(['foreman', 'https://example.org/', '/', 'foreman / bar', 'https://'])(
  '“%s” is no link into a hub',
  (text) => {
    expect(read(text)).toBeNull()
  },
)
