import { describe, expect, test } from 'vitest'

import { checkImportRules } from './import-rules'

const file = (path: string, imports: string[] = [], text = '') => ({ path, imports, text })

describe('checkImportRules', () => {
  test('lets layers import what is below them', () => {
    const files = [
      file('src/pages/builds/page.tsx', ['src/hub/client.ts', 'src/ui/page.tsx']),
      file('src/hub/client.ts', ['src/lib/bytes.ts']),
      file('src/ui/page.tsx'),
      file('src/lib/bytes.ts'),
    ]
    expect(checkImportRules(files)).toEqual([])
  })

  test.each([
    ['src/ui/page.tsx', 'src/hub/client.ts', /ui may not import hub/],
    ['src/lib/bytes.ts', 'src/ui/page.tsx', /lib may not import ui/],
    ['src/pages/a/page.tsx', 'src/pages/b/page.tsx', /pages may not import each other/],
    ['src/features/a/x.ts', 'src/features/b/x.ts', /features may not import each other/],
    ['src/hub/client.ts', 'demo-hub/main.ts', /nothing outside src/],
    ['demo-hub/main.ts', 'src/lib/bytes.ts', /shares nothing/],
  ])('refuses %s importing %s', (from, to, words) => {
    expect(checkImportRules([file(from, [to]), file(to)]).join()).toMatch(words)
  })

  test('finds a cycle of any length', () => {
    const files = [
      file('src/lib/a.ts', ['src/lib/b.ts']),
      file('src/lib/b.ts', ['src/lib/c.ts']),
      file('src/lib/c.ts', ['src/lib/a.ts']),
    ]
    expect(checkImportRules(files)).toEqual([
      'import cycle: src/lib/a.ts → src/lib/b.ts → src/lib/c.ts → src/lib/a.ts',
    ])
  })

  test('keeps the network inside hub and XML inside hub/xmlrpc', () => {
    const page = file('src/pages/a/page.tsx', [], 'await fetch(url)')
    const client = file('src/hub/client.ts', [], 'new DOMParser()')
    expect(checkImportRules([page, client])).toEqual([
      'src/pages/a/page.tsx: only src/hub calls fetch',
      'src/hub/client.ts: only src/hub/xmlrpc knows XML',
    ])
  })
})
