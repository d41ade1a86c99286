import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { apiHeaders, filesHeaders } from '../../demo-hub/http/door-headers'
import { consoleHeaders } from '../../server/security-headers'

const read = (name: string) => readFileSync(`deploy/${name}`, 'utf8')

/** The lines between a block's head and its end. Throws where the file has no such block. */
function block(text: string, head: string, end: string): string {
  const [, rest] = text.split(`${head}\n`)
  if (rest === undefined) throw new Error(`no ${head}`)
  return rest.split(`\n${end}`)[0] ?? ''
}

/** What a block sets on every answer, errors too. */
function headersIn(text: string, line: RegExp): Record<string, string> {
  const found = [...text.matchAll(line)].map(([, name = '', value = '']) => [name, value])
  return Object.fromEntries(found)
}

const nginxLine = /^ {4}add_header (\S+) "([^"]*)" always;$/gm
const httpdLine = /^ {4}Header always set (\S+) "(?:expr=)?([^"]*)"$/gm

describe('the snippets send the headers of `npm start`', () => {
  test.each([
    ['nginx.conf', 'location /koji/ {', consoleHeaders('$http_host/koji/assets/')],
    ['nginx.conf', 'location /koji/assets/ {', consoleHeaders('$http_host/koji/assets/')],
    ['nginx-hub.conf', 'location /kojifiles {', filesHeaders],
    ['nginx-hub.conf', 'location /kojihub {', apiHeaders],
  ])('%s, %s', (name, head, expected) => {
    expect(headersIn(block(read(name), head, '}'), nginxLine)).toEqual(expected)
  })

  test.each([
    [
      '<Directory /usr/share/koji-console>',
      '</Directory>',
      consoleHeaders('%{HTTP_HOST}/koji/assets/'),
    ],
    ['<Location /kojifiles>', '</Location>', filesHeaders],
    ['<Location /kojihub>', '</Location>', apiHeaders],
  ])('httpd.conf, %s', (head, end, expected) => {
    expect(headersIn(block(read('httpd.conf'), head, end), httpdLine)).toEqual(expected)
  })

  test('nothing in them lets inline or foreign scripts run', () => {
    for (const headers of [consoleHeaders('x/assets/'), filesHeaders, apiHeaders]) {
      const policy = headers['Content-Security-Policy']
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(policy).toMatch(/default-src 'none'|script-src 'none'/)
    }
  })
})
