import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

import { readRecordings } from './recordings'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = `${root}node_modules/.cache/recorded-types`

/** The methods that HubMethods types. */
function typedMethods(): Set<string> {
  const files = readdirSync(`${root}src/hub/methods`)
  const sources = files.map((file) => readFileSync(`${root}src/hub/methods/${file}`, 'utf8'))
  return new Set(
    sources.flatMap((source) => {
      const body = source.slice(source.search(/^export interface \w+Methods/m))
      return Array.from(body.matchAll(/^ {2}'?([\w.]+)'?: \{/gm), ([, name]) => name ?? '')
    }),
  )
}

function isFault(response: unknown): boolean {
  return typeof response === 'object' && response !== null && '$fault' in response
}

/** countOnly answers a number whatever the method; countRows() in queries/ types it. */
function isCount(request: unknown): boolean {
  return JSON.stringify(request)?.includes('"countOnly":true') ?? false
}

const methods = typedMethods()
const typed = readRecordings().filter(
  ({ method, expected }) =>
    methods.has(method) && !isCount(expected.request) && !isFault(expected.response),
)

function compile(): string {
  try {
    execFileSync(`${root}node_modules/.bin/tsc`, ['--noEmit', '-p', folder], { encoding: 'utf8' })
    return ''
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}

/**
 * Source text for a value. Structs become constants of their own: a fresh literal may not have
 * members that the type leaves out, and literals side by side in an array take each other's.
 */
function sourceOf(value: unknown, constants: string[]): string {
  if (Array.isArray(value)) {
    const items = value.map((item) => sourceOf(item, constants))
    return items.length === 0 ? '[] as never[]' : `[${items.join(', ')}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([name, member]) => `[${JSON.stringify(name)}]: ${sourceOf(member, constants)}`,
  )
  const constant = `struct${constants.length}`
  constants.push(`const ${constant} = { ${members.join(', ')} }`)
  return constant
}

/** Assigns one answer to its type, in a file that is named after the recording. */
function writeRecording(name: string, method: string, value: unknown): void {
  const constants: string[] = []
  const answer = sourceOf(value, constants)
  const lines = [
    "import type { Result } from '~/hub/methods'",
    ...constants,
    `export const result: Result<'${method}'> = ${answer}`,
    '',
  ]
  writeFileSync(`${folder}/${name}.ts`, lines.join('\n'))
}

function prepare(): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const config = { extends: '../../../tsconfig.json', include: ['*.ts'] }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config))
}

test('every recorded answer is what its type says', () => {
  expect(typed.length).toBeGreaterThan(100)
  prepare()
  for (const { name, method, expected } of typed) writeRecording(name, method, expected.response)
  expect(compile()).toBe('')
})

test('an answer of another shape is noticed', () => {
  prepare()
  writeRecording('number', 'getKojiVersion', 1.35)
  writeRecording('member', 'listBuilds', [{ build_id: 'x' }])
  const complaints = compile()
  expect(complaints).toContain('number.ts')
  expect(complaints).toContain('member.ts')
})
