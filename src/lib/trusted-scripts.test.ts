import { expect, test } from 'vitest'

import { ownScript } from './trusted-scripts'

const assets = 'https://koji.example.org/koji/assets/'

test.each(['https://koji.example.org/koji/assets/worker-1a.js', 'worker-1a.js'])(
  'allows %s as a script of the console',
  (url) => {
    expect(ownScript(url, assets)).toBe(`${assets}worker-1a.js`)
  },
)

test.each([
  'https://koji.example.org/kojifiles/work/x.js',
  '../../kojifiles/work/x.js',
  '%2e%2e/%2e%2e/kojifiles/x.js',
  '/koji/assets/../config.json',
  'https://evil.example/koji/assets/x.js',
  '//evil.example/koji/assets/x.js',
  'http://koji.example.org/koji/assets/x.js',
  'https://koji.example.org@evil.example/koji/assets/x.js',
  'data:text/javascript,1',
  'blob:https://koji.example.org/koji/assets/1',
  'javascript:alert(1)',
])('refuses %s', (url) => {
  expect(() => ownScript(url, assets)).toThrow('is not a script of this console')
})
