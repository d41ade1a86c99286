import { expect, test } from 'vitest'

import { wrongTarget } from './request-target'

test.each([
  '/',
  '/builds/a%2Fb?q=../..%00',
  '/kojifiles/packages/a/1/1/',
  '/kojifiles//x',
  '/kojifiles/%252e%252e%252fx',
  '/kojifiles/a..b/.../..x',
  '/tags/100%',
  '/users/%C3%A9',
])('lets %s pass', (target) => {
  expect(wrongTarget(target)).toBeNull()
})

test.each([
  '',
  '*',
  'http://127.0.0.1/kojihub',
  'kojihub',
  '/kojifiles/../kojihub',
  '/kojifiles/..',
  '/kojifiles/./x',
  '/kojifiles/..%2fkojihub',
  '/kojifiles/%2e%2e/kojihub',
  '/kojifiles/.%2E%2fkojihub',
  '/kojifiles/..%5ckojihub',
  '/kojifiles/..\\kojihub',
  '/kojifiles%2f..%2fkojihub',
  '/kojifiles/x%00.html',
  '/kojifiles/x%0d%0ay',
  '/kojihub#x',
])('refuses “%s”', (target) => {
  expect(wrongTarget(target)).not.toBeNull()
})
