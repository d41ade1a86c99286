import { createHash } from 'node:crypto'
import { exception, genericError } from './errors'

/** A checksum of bytes that come in parts, as hex digits at the end. */
export interface Checksum {
  update(bytes: Buffer): unknown
  hex(): string
}

/** Adler-32 as eight hex digits, the way Koji's adler32_constructor prints it. */
class Adler32 implements Checksum {
  private a = 1
  private b = 0

  update(bytes: Buffer): void {
    for (let start = 0; start < bytes.length; start += 3800) {
      const end = Math.min(start + 3800, bytes.length)
      for (let index = start; index < end; index += 1) {
        this.a += bytes[index] ?? 0
        this.b += this.a
      }
      this.a %= 65521
      this.b %= 65521
    }
  }

  hex(): string {
    return (((this.b << 16) | this.a) >>> 0).toString(16).padStart(8, '0')
  }
}

/** Begins a checksum by one of the names that uploads take (kojihub.py get_verify_class). Throws Fault. */
export function startChecksum(kind: string): Checksum {
  if (kind === 'adler32') return new Adler32()
  if (kind === '') throw exception('TypeError', "'NoneType' object is not callable")
  if (kind !== 'md5' && kind !== 'sha256') throw genericError(`Unsupported verify type: ${kind}`)
  const hash = createHash(kind)
  return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') }
}

/** Checksum of bytes as startChecksum makes it. */
export function checksum(kind: string, bytes: Buffer): string {
  const sum = startChecksum(kind)
  sum.update(bytes)
  return sum.hex()
}
