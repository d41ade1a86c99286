import { createHash } from 'node:crypto'
import { exception, genericError } from './errors'

/** Adler-32 of bytes as eight hex digits, the way Koji's adler32_constructor prints it. */
export function adler32(bytes: Buffer): string {
  let a = 1
  let b = 0
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(start + 3800, bytes.length)
    for (let index = start; index < end; index += 1) {
      a += bytes[index] ?? 0
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return (((b << 16) | a) >>> 0).toString(16).padStart(8, '0')
}

/** Checksum of bytes by one of the names that uploads take (kojihub.py get_verify_class). */
export function checksum(kind: string, bytes: Buffer): string {
  if (kind === 'adler32') return adler32(bytes)
  if (kind === '') throw exception('TypeError', "'NoneType' object is not callable")
  if (kind !== 'md5' && kind !== 'sha256') throw genericError(`Unsupported verify type: ${kind}`)
  return createHash(kind).update(bytes).digest('hex')
}
