import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { checkImportRules, type SourceFile } from './import-rules'

const importPattern = /(?:from\s+|import\s*\(\s*|^import\s+|new URL\(\s*)['"]([^'"]+)['"]/gm

function resolve(from: string, specifier: string): string | null {
  const path = specifier.startsWith('~/')
    ? join('src', specifier.slice(2))
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : null
  if (path === null) return null
  const candidates = [path, `${path}.ts`, `${path}.tsx`]
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate)) ?? null
}

const paths = ['src', 'demo-hub'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(top, path)),
)

const files = paths.map((path): SourceFile => {
  const text = readFileSync(path, 'utf8')
  const specifiers = [...text.matchAll(importPattern)].map(([, specifier = '']) => specifier)
  const imports = specifiers.flatMap((specifier) => resolve(path, specifier) ?? [])
  return { path, text, imports }
})

const problems = checkImportRules(files)
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`import rules: ${files.length} files, ${problems.length} problems\n`)
process.exitCode = problems.length > 0 ? 1 : 0
