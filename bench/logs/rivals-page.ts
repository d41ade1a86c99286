import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const html = `<!doctype html>
<meta charset="utf-8">
<title>rivals</title>
<style>body { margin: 0 } main { height: 900px; overflow: auto; font: 12px/16px monospace }</style>
<main></main>
<script type="module" src="rivals.js"></script>
`

/** Puts the page with the other viewers behind the files door, where it may read the logs. */
export async function placeRivals(dataDir: string): Promise<void> {
  const directory = join(dataDir, 'topdir', 'bench')
  await mkdir(directory, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: directory,
      emptyOutDir: false,
      lib: { entry: 'bench/viewers/rivals.tsx', formats: ['es'], fileName: () => 'rivals.js' },
    },
  })
  await writeFile(join(directory, 'index.html'), html)
}
