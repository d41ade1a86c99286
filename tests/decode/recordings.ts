import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const recordings = fileURLToPath(new URL('../recordings/', import.meta.url))
const expectations = fileURLToPath(new URL('expected/', import.meta.url))

/** A recorded call and what Python's decoder makes of it. */
export interface Recording {
  name: string
  method: string
  response: string
  expected: { request?: unknown[]; response: unknown }
}

/** All recorded calls that a hub answered in XML. */
export function readRecordings(): Recording[] {
  return readdirSync(expectations).flatMap((file) => {
    const text = readFileSync(`${expectations}${file}`, 'utf8')
    const entries: Record<string, Recording['expected']> = JSON.parse(text)
    return Object.entries(entries).map(([name, expected]) => ({
      name,
      method: file.replace(/\.json$/, ''),
      response: readFileSync(`${recordings}${name}.response.xml`, 'utf8'),
      expected,
    }))
  })
}
