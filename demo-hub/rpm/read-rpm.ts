import { readHeader, type HeaderValue } from './header'
import { leadMagic, leadSize, rpmTags, signatureTags, type RpmTagName } from './tags'

export interface RpmHeader {
  /** Text of a string tag, null where the header has none. */
  text(tag: RpmTagName): string | null
  number(tag: RpmTagName): number | null
  texts(tag: RpmTagName): string[]
  numbers(tag: RpmTagName): number[]
  /** MD5 of header and payload, in hex. */
  md5: string
}

function strings(value: HeaderValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function integers(value: HeaderValue | undefined): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
}

/** Reads the header of an RPM package. Throws when the bytes are no package. */
export function readRpm(file: Buffer): RpmHeader {
  if (!file.subarray(0, 4).equals(leadMagic))
    throw new Error('rpm error: error reading package header')
  const signature = readHeader(file, leadSize)
  const { values } = readHeader(file, signature.end + (-signature.end & 7))
  const md5 = signature.values.get(signatureTags.md5)
  return {
    text: (tag) => strings(values.get(rpmTags[tag]))[0] ?? null,
    number: (tag) => integers(values.get(rpmTags[tag]))[0] ?? null,
    texts: (tag) => strings(values.get(rpmTags[tag])),
    numbers: (tag) => integers(values.get(rpmTags[tag])),
    md5: Buffer.isBuffer(md5) ? md5.toString('hex') : '',
  }
}
