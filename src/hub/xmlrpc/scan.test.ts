import { describe, expect, test } from 'vitest'

import { ScanError } from './markup'
import { readAnswer } from './read-answer'
import { scanAnswer } from './scan'

function answer(value: string, before = ''): string {
  return `${before}<methodResponse><params><param><value>${value}</value></param></params></methodResponse>`
}

function read(value: string): unknown {
  const scanned = scanAnswer(answer(value))
  return scanned.ok ? scanned.value : scanned
}

test.each([
  ['<i8>5368709120</i8>', 5_368_709_120],
  ['<i8>-5368709120</i8>', -5_368_709_120],
  ['<i8>9007199254740991</i8>', Number.MAX_SAFE_INTEGER],
  ['<int>-0</int>', 0],
  ['<double>1.5e-3</double>', 0.0015],
  ['<double>inf</double>', Infinity],
  ['<nil/>', null],
  ['<nil></nil>', null],
  ['<ex:nil/>', null],
  ['<ex:nil xmlns:ex="http://ws.apache.org/xmlrpc/namespaces/extensions"/>', null],
  ['', ''],
  ['  ', '  '],
  ['<string/>', ''],
  ['plain &amp; simple', 'plain & simple'],
  ['<string>&#65;&#x42;&#x1F600;&lt;</string>', 'AB😀<'],
  ['<string><![CDATA[<b>&amp;</b>]]></string>', '<b>&amp;</b>'],
  ['<string>a<!-- note -->b<![CDATA[c]]></string>', 'abc'],
  ['<string>a\r\nb\rc\n&#13;</string>', 'a\nb\nc\n\r'],
  ['<string>\u001b[31mred</string>', '\u001b[31mred'],
  ['<array><data/></array>', []],
  ['<array><data></data></array>', []],
  ['<struct/>', {}],
  ['<dateTime.iso8601>20261122T13:59:50</dateTime.iso8601>', '20261122T13:59:50'],
  ['<base64>aGk=\n</base64>', new Uint8Array([104, 105])],
])('%s is read', (document, value) => {
  expect(read(document)).toEqual(value)
})

test('a member named __proto__ is a member and nothing else', () => {
  const struct = read(
    '<struct><member><name>__proto__</name><value><struct><member><name>admin</name><value>yes</value></member></struct></value></member></struct>',
  )
  expect(Object.keys(struct ?? {})).toEqual(['__proto__'])
  expect(struct).not.toHaveProperty('admin')
  expect(Object.getPrototypeOf(struct)).toBe(Object.prototype)
})

test('a fault is told apart from a value', () => {
  const fault =
    '<struct><member><name>faultCode</name><value><int>1007</int></value></member><member><name>faultString</name><value>expired</value></member></struct>'
  const document = `<methodResponse><fault><value>${fault}</value></fault></methodResponse>`
  expect(scanAnswer(document)).toEqual({ ok: false, code: 1007, message: 'expired' })
})

function nested(depth: number): string {
  return '<array><data><value>'.repeat(depth) + '</value></data></array>'.repeat(depth)
}

describe('refused with a clear error', () => {
  test.each([
    ['an integer that is none', '<int>1e3</int>', 'no integer'],
    ['an empty integer', '<int/>', 'no integer'],
    ['a double that is none', '<double>0x10</double>', 'no number'],
    ['a boolean that is none', '<boolean>2</boolean>', 'no boolean'],
    ['an unknown element', '<bignum>1</bignum>', 'Unknown element <bignum>'],
    ['an inherited name', '<constructor>1</constructor>', 'Unknown element <constructor>'],
    ['an unknown entity', '<string>&nbsp;</string>', 'Unknown character reference &nbsp;'],
    ['half a character', '<string>&#xD83D;</string>', 'Unknown character reference &#xD83D;'],
    ['a character past Unicode', '<string>&#x110000;</string>', 'Unknown character reference'],
    ['a bare ampersand', '<string>a & b</string>', 'begins no character reference'],
    ['damaged base64', '<base64>a</base64>', 'damaged'],
    ['text beside a value', 'x<int>1</int>', 'Text where a tag belongs'],
    ['two values in one', '<int>1</int><int>2</int>', '<int> where </value> belongs'],
    ['a member without a value', '<struct><member><name>a</name></member></struct>', 'missing'],
  ])('%s', (_, value, words) => {
    expect(() => read(value)).toThrow(ScanError)
    expect(() => read(value)).toThrow(words)
  })

  test('a DOCTYPE with entities', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    expect(() => scanAnswer(answer('&b;', bomb))).toThrow('refused')
  })

  test('another encoding', () => {
    const before = "<?xml version='1.0' encoding='latin-1'?>"
    expect(() => scanAnswer(answer('', before))).toThrow('UTF-8')
  })

  test('something after the end', () => {
    expect(() => scanAnswer(`${answer('')}<x/>`)).toThrow('follows the end')
  })

  test('a web page', () => {
    expect(() => scanAnswer('<html><body>Login</body></html>')).toThrow(ScanError)
  })

  test('bytes that are no UTF-8, such as half a character', () => {
    const document = new TextEncoder().encode(answer('x'))
    const half = document.indexOf('x'.charCodeAt(0))
    document.set([0xed], half)
    expect(() => readAnswer(document.buffer)).toThrow(TypeError)
  })
})

test('100 levels are read, 101 and a million are refused at once', () => {
  expect(read(nested(100))).toBeInstanceOf(Array)
  expect(() => read(nested(101))).toThrow('too deep')
  expect(() =>
    scanAnswer(`<methodResponse><params><param><value>${'<array><data><value>'.repeat(1_000_000)}`),
  ).toThrow('too deep')
})

test('integers past 2^53 stay exact', () => {
  const value = (text: string) =>
    scanAnswer(
      `<methodResponse><params><param><value><i8>${text}</i8></value></param></params></methodResponse>`,
    )
  expect(value('9007199254740993')).toEqual({ ok: true, value: 9007199254740993n })
  expect(value('+9007199254740993')).toEqual({ ok: true, value: 9007199254740993n })
  expect(value('-9223372036854775808')).toEqual({ ok: true, value: -(2n ** 63n) })
})
