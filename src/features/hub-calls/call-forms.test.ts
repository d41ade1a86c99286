import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

import { asCurl, asKojiCommand, asXml } from './call-forms'

/** What a shell makes of a command: its words. */
function words(command: string): string[] {
  const script = `for word in ${command.slice(command.indexOf(' '))}; do printf '%s\\0' "$word"; done`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

test('arguments survive the shell', () => {
  const params = { pattern: `it's "$HOME" *`, queryOpts: { limit: 5 } }
  const given = words(asKojiCommand({ method: 'listTags', params }))
  expect(given.slice(0, 5)).toEqual(['--noauth', 'call', '--json', 'listTags', '--kwargs'])
  expect(JSON.parse(given[5] ?? '')).toEqual(params)
})

test('a call without arguments has none', () => {
  const command = asKojiCommand({ method: 'getKojiVersion', params: {} })
  expect(command).toBe('koji --noauth call --json getKojiVersion')
})

test('curl posts what the console posts', () => {
  const call = { method: 'getTag', params: { tagInfo: "f'40" } }
  const given = words(asCurl(call, 'https://koji.example.org/kojihub'))
  expect(given.at(-1)).toBe('https://koji.example.org/kojihub')
  expect(given.at(-2)).toContain("f'40")
  expect(given.at(-2)).toContain('<methodName>getTag</methodName>')
})

test('what goes by position comes before what goes by name', () => {
  const call = { method: 'echo', args: ['a b', 2], params: { c: null } }
  expect(words(asKojiCommand(call)).slice(3)).toEqual([
    'echo',
    '"a b"',
    '2',
    '--kwargs',
    '{"c":null}',
  ])
  expect(asXml(call)).toMatch(/<string>a b<\/string>.*<int>2<\/int>.*__starstar/)
})
