import { expect, test } from 'vitest'

import {
  encodeCall,
  encodeMultiCall,
  encodeEntry,
  EncodeError,
  encodeValue,
  namedParams,
} from './encode'

test.each([
  [2_147_483_647, '<int>2147483647</int>'],
  [-2_147_483_649, '<i8>-2147483649</i8>'],
  [5_368_709_120, '<i8>5368709120</i8>'],
  [-0, '<int>0</int>'],
  [1.5, '<double>1.5</double>'],
  [true, '<boolean>1</boolean>'],
  [null, '<nil/>'],
  ['a<b & "c"\r\n', '<string>a&lt;b &amp; "c"&#13;\n</string>'],
  [new Uint8Array([104, 105]), '<base64>aGk=</base64>'],
  [
    { a: undefined, b: 1 },
    '<struct><member><name>b</name><value><int>1</int></value></member></struct>',
  ],
])('%j is written', (value, written) => {
  expect(encodeValue(value)).toBe(`<value>${written}</value>`)
})

const cycle: unknown[] = []
cycle.push(cycle)

test.each([
  ['half a character', 'a\ud83d', 'half of a character'],
  ['a control character', 'a\u0000', 'U+0000'],
  ['a non-character', '\uffff', 'U+FFFF'],
  ['not a number', Number.NaN, 'not a number'],
  ['a rounded integer past 2^53', 2 ** 53, 'too large to be exact'],
  ['a function', () => {}, 'no function'],
  ['a value that holds itself', cycle, 'too deep'],
])('%s is refused', (_, value, words) => {
  expect(() => encodeValue(value)).toThrow(EncodeError)
  expect(() => encodeValue(value)).toThrow(words)
})

test('named parameters go as one struct marked __starstar', () => {
  expect(namedParams({ taskID: 1, stat: undefined })).toEqual([{ taskID: 1, __starstar: true }])
  expect(namedParams({})).toEqual([])
})

test('a multiCall holds its entries', () => {
  const entry = encodeEntry('getBuild', [1])
  expect(encodeMultiCall([entry, entry])).toBe(
    encodeCall('multiCall', [
      Array.from({ length: 2 }, () => ({ methodName: 'getBuild', params: [1] })),
    ]),
  )
})

test('an integer past 2^53 stays exact, up to 64 bits', () => {
  expect(encodeValue(9007199254740993n)).toBe('<value><i8>9007199254740993</i8></value>')
  expect(() => encodeValue(2n ** 63n)).toThrow('past 64 bits')
})
