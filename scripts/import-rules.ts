/** A source file: its path from the project's root, and the paths of what it imports. */
export interface SourceFile {
  path: string
  text: string
  imports: string[]
}

// From the ground up: a layer imports from layers before it, and from itself where it says so.
const below: Record<string, string[]> = {
  lib: [],
  hub: ['lib'],
  ui: ['lib', 'hooks'],
  hooks: ['lib'],
  entities: ['lib', 'hub', 'ui', 'hooks'],
  features: ['lib', 'hub', 'ui', 'hooks', 'entities'],
  pages: ['lib', 'hub', 'ui', 'hooks', 'entities', 'features'],
  app: ['lib', 'hub', 'ui', 'hooks', 'entities', 'features', 'pages', 'styles'],
  'main.ts': ['lib', 'hub', 'app'],
}
/** Layers whose folders may not import each other. */
const separate = new Set(['features', 'pages'])

function place(path: string): { layer: string; folder: string } | null {
  const [top, layer = '', folder = ''] = path.split('/')
  return top === 'src' && layer in below ? { layer, folder } : null
}

function wrongImport(from: string, to: string): string | null {
  if (from.startsWith('src/') && !to.startsWith('src/')) return 'src/ imports nothing outside src/'
  if (from.startsWith('demo-hub/') && to.startsWith('src/')) {
    return 'the demo hub shares nothing with src/'
  }
  const source = place(from)
  const target = place(to)
  if (!source || !target) return null
  if (source.layer !== target.layer) {
    const allowed = below[source.layer]?.includes(target.layer)
    return allowed ? null : `${source.layer} may not import ${target.layer}`
  }
  if (separate.has(source.layer) && source.folder !== target.folder) {
    return `${source.layer} may not import each other`
  }
  return null
}

const fences: { name: string; pattern: RegExp; allowed: RegExp }[] = [
  { name: 'only src/hub calls fetch', pattern: /\bfetch\(|XMLHttpRequest/, allowed: /^src\/hub\// },
  {
    name: 'only src/hub/xmlrpc knows XML',
    pattern: /DOMParser|<methodCall|<methodResponse/,
    allowed: /^src\/hub\/xmlrpc\//,
  },
]

/** Each cycle once, as the paths along it. */
function cycles(files: readonly SourceFile[]): string[][] {
  const graph = new Map(files.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (path: string, trail: string[]) => {
    const seen = trail.indexOf(path)
    if (seen >= 0) {
      found.push([...trail.slice(seen), path])
      return
    }
    if (done.has(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return found
}

/** Everything that breaks the import rules of CONTRIBUTING.md, a line each. */
export function checkImportRules(files: readonly SourceFile[]): string[] {
  const problems: string[] = []
  for (const { path, text, imports } of files) {
    for (const to of imports) {
      const wrong = wrongImport(path, to)
      if (wrong) problems.push(`${path} → ${to}: ${wrong}`)
    }
    if (!path.startsWith('src/') || path.endsWith('.test.ts')) continue
    for (const { name, pattern, allowed } of fences) {
      if (pattern.test(text) && !allowed.test(path)) problems.push(`${path}: ${name}`)
    }
  }
  for (const cycle of cycles(files)) problems.push(`import cycle: ${cycle.join(' → ')}`)
  return problems
}
