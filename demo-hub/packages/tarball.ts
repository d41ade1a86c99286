import { gunzipSync, gzipSync } from 'node:zlib'
import { exception } from '../hub/errors'

export interface TarEntry {
  name: string
  content: string
  mode: number
  /** Seconds since the epoch. */
  mtime: number
  user: string
  group: string
}

/** An entry as tarfile reads it: the size instead of the content. */
export type TarMember = Omit<TarEntry, 'content'> & { size: number }

const block = 512

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}

function header(entry: TarEntry): Buffer {
  const bytes = Buffer.alloc(block)
  bytes.write(entry.name, 0)
  bytes.write(octal(entry.mode, 8), 100)
  bytes.write(octal(0, 8) + octal(0, 8), 108)
  bytes.write(octal(Buffer.byteLength(entry.content), 12), 124)
  bytes.write(octal(entry.mtime, 12), 136)
  bytes.write(' '.repeat(8), 148)
  bytes.write('0', 156)
  bytes.write('ustar\u000000', 257)
  bytes.write(entry.user, 265)
  bytes.write(entry.group, 297)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}

/** A tar.gz of files, the same bytes for the same entries. */
export function writeTarball(entries: TarEntry[]): Buffer {
  const parts = entries.flatMap((entry) => {
    const content = Buffer.from(entry.content)
    const padding = Buffer.alloc((block - (content.length % block)) % block)
    return [header(entry), content, padding]
  })
  return gzipSync(Buffer.concat([...parts, Buffer.alloc(2 * block)]))
}

function readText(bytes: Buffer, start: number, width: number): string {
  return bytes
    .toString('utf8', start, start + width)
    .split('\0', 1)
    .join('')
}

/** The entries of a tar.gz. Throws Python's ReadError on bytes that are none. */
export function readTarball(file: Buffer): TarMember[] {
  if (file.readUInt16BE(0) !== 0x1f8b)
    throw exception(
      'tarfile.ReadError',
      "file could not be opened successfully:\n- method gz: ReadError('not a gzip file')\n" +
        "- method bz2: ReadError('not a bzip2 file')\n- method xz: ReadError('not an lzma file')\n" +
        "- method tar: ReadError('invalid header')",
    )
  const bytes = gunzipSync(file)
  const members: TarMember[] = []
  for (let start = 0; start < bytes.length && bytes[start] !== 0;) {
    const number = (offset: number, width: number) =>
      parseInt(readText(bytes, start + offset, width), 8) || 0
    const size = number(124, 12)
    members.push({
      name: readText(bytes, start, 100),
      size,
      mtime: number(136, 12),
      mode: number(100, 8),
      user: readText(bytes, start + 265, 32),
      group: readText(bytes, start + 297, 32),
    })
    start += block + Math.ceil(size / block) * block
  }
  return members
}
