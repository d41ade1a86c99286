const modulus = 65_521
// The most additions before the sums could leave 32 bits (zlib's NMAX).
const run = 5552

/** Adler-32 of bytes as zlib computes it, continuing from `seed`; an unsigned 32-bit number. */
export function adler32(bytes: Uint8Array, seed = 1): number {
  let low = seed & 0xffff
  let high = seed >>> 16
  for (let start = 0; start < bytes.length; start += run) {
    const end = Math.min(start + run, bytes.length)
    for (let at = start; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= modulus
    high %= modulus
  }
  return ((high << 16) | low) >>> 0
}

/** As Koji prints it: eight hexadecimal digits (koji/util.py adler32_constructor). */
export function adler32Hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
