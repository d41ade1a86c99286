import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

/** The files of some sources and of all that they import at once. */
function closure(sources, seen = new Set()) {
  for (const source of sources) {
    const { file, imports = [] } = manifest[source]
    if (seen.has(file)) continue
    seen.add(file)
    closure(imports, seen)
  }
  return seen
}

const shell = closure(['index.html', 'src/app/app.tsx'])
const page = (name) => `src/pages/${name}/page.tsx`
const dist = (files) => [...files].map((file) => `dist/${file}`)
const css = Object.values(manifest).flatMap((chunk) => chunk.css ?? [])

const routes = Object.keys(manifest).filter((source) => /^src\/pages\/.*\/page\.tsx$/.test(source))

export default [
  {
    name: 'JavaScript to the first list',
    path: dist(closure(['index.html', 'src/app/app.tsx', page('builds')])),
    limit: '150 kB',
    gzip: true,
  },
  {
    name: 'JavaScript that reads answers, beside the first one',
    path: dist([...closure(['src/hub/answers/answers.ts'])].filter((file) => !shell.has(file))),
    limit: '5 kB',
    gzip: true,
  },
  { name: 'CSS', path: dist(new Set(css)), limit: '15 kB', gzip: true },
  ...routes.map((source) => ({
    name: source,
    path: dist([...closure([source])].filter((file) => !shell.has(file))),
    limit: '40 kB',
    gzip: true,
  })),
]
