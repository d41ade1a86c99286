import * as fc from 'fast-check'

const awkward = [
  '__proto__',
  'constructor',
  '',
  '&',
  '<',
  ']]>',
  '\r\n',
  '\r',
  ' ',
  'ü',
  '😀',
  '\t',
]

/** Text of characters that XML 1.0 can carry, with the awkward ones often. */
function makeText(): fc.Arbitrary<string> {
  const plain = fc.string({ unit: 'binary', maxLength: 8 }).filter(isXmlText)
  return fc
    .array(fc.oneof(plain, fc.constantFrom(...awkward)), { maxLength: 4 })
    .map((parts) => parts.join(''))
}

function isXmlText(candidate: string): boolean {
  return Array.from(candidate).every((char) => {
    const code = char.codePointAt(0) ?? 0
    const control = code < 0x20 && code !== 0x9 && code !== 0xa && code !== 0xd
    return !control && code !== 0xfffe && code !== 0xffff
  })
}

const text = makeText()

/** Integers past 2^53 are refused on purpose. */
function isExact(value: number): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value)
}

/** A value that XML-RPC can carry. */
export const hubValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('scalar'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
  scalar: fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isExact),
    text,
    fc.uint8Array({ maxLength: 20 }),
  ),
})).value

/** Wraps one `<value>` as a hub's answer. */
export function answerOf(value: string): string {
  return `<?xml version='1.0'?>\n<methodResponse>\n<params>\n<param>\n${value}\n</param>\n</params>\n</methodResponse>\n`
}
