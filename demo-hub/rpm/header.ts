import { headerMagic, rpmTypes, type RpmType } from './tags'

export interface Entry {
  tag: number
  type: RpmType
  value: number | string | Buffer | number[] | string[]
}

const alignment: Partial<Record<RpmType, number>> = { int16: 2, int32: 4 }

function encode(entry: Entry): { data: Buffer; count: number } {
  const { type, value } = entry
  if (Buffer.isBuffer(value)) return { data: value, count: value.length }
  const list: (number | string)[] = Array.isArray(value) ? value : [value]
  if (type === 'int16' || type === 'int32') {
    const width = type === 'int16' ? 2 : 4
    const data = Buffer.alloc(list.length * width)
    list.forEach((item, index) => data.writeUIntBE(Number(item), index * width, width))
    return { data, count: list.length }
  }
  const data = Buffer.from(list.map((item) => `${item}\0`).join(''), 'utf8')
  return { data, count: type === 'string' ? 1 : list.length }
}

/** One RPM header section with its region trailer, as rpm 4 writes it. */
export function writeHeader(entries: Entry[], region: number): Buffer {
  const sorted = entries.toSorted((a, b) => a.tag - b.tag)
  const chunks: Buffer[] = []
  const index = Buffer.alloc((sorted.length + 1) * 16)
  let size = 0
  sorted.forEach((entry, position) => {
    const padding = -size & ((alignment[entry.type] ?? 1) - 1)
    const { data, count } = encode(entry)
    chunks.push(Buffer.alloc(padding), data)
    size += padding
    index.set(words(entry.tag, rpmTypes[entry.type], size, count), (position + 1) * 16)
    size += data.length
  })
  index.set(words(region, rpmTypes.bin, size, 16), 0)
  const trailer = words(region, rpmTypes.bin, -index.length >>> 0, 16)
  const counts = Buffer.alloc(8)
  counts.writeUInt32BE(sorted.length + 1, 0)
  counts.writeUInt32BE(size + 16, 4)
  return Buffer.concat([headerMagic, counts, index, ...chunks, trailer])
}

function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4)
  values.forEach((value, position) => buffer.writeUInt32BE(value, position * 4))
  return buffer
}

export type HeaderValue = number[] | string[] | Buffer

/** Reads one header section at an offset: values by tag number, and where the section ends. */
export function readHeader(
  file: Buffer,
  offset: number,
): { values: Map<number, HeaderValue>; end: number } {
  if (!file.subarray(offset, offset + 4).equals(headerMagic.subarray(0, 4)))
    throw new Error('rpm error: error reading package header')
  const entries = file.readUInt32BE(offset + 8)
  const store = offset + 16 + entries * 16
  const values = new Map<number, HeaderValue>()
  for (let position = 0; position < entries; position += 1) {
    const at = offset + 16 + position * 16
    const [tag, type, start, count] = [0, 4, 8, 12].map((word) => file.readUInt32BE(at + word))
    if (tag !== undefined && type !== undefined && start !== undefined && count !== undefined)
      values.set(tag, readValue(file, type, store + start, count))
  }
  return { values, end: store + file.readUInt32BE(offset + 12) }
}

function readValue(file: Buffer, type: number, start: number, count: number): HeaderValue {
  if (type === rpmTypes.int16 || type === rpmTypes.int32) {
    const width = type === rpmTypes.int16 ? 2 : 4
    return Array.from({ length: count }, (_, item) => file.readUIntBE(start + item * width, width))
  }
  if (type !== rpmTypes.string && type !== rpmTypes.stringArray && type !== rpmTypes.i18n)
    return file.subarray(start, start + count)
  const strings: string[] = []
  let from = start
  for (let item = 0; item < count; item += 1) {
    const end = file.indexOf(0, from)
    if (end < 0) throw new Error('rpm error: error reading package header')
    strings.push(file.toString('utf8', from, end))
    from = end + 1
  }
  return strings
}
