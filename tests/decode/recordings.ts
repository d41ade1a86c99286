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
    const lines = readFileSync(`${expectations}${file}`, 'utf8').trimEnd().split('\n')
    return lines.map((line) => {
      const expected: Recording['expected'] & { name: string } = JSON.parse(line)
      return {
        name: expected.name,
        method: file.replace(/\.jsonl$/, ''),
        response: readFileSync(`${recordings}${expected.name}.response.xml`, 'utf8'),
        expected,
      }
    })
  })
}
