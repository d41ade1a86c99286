import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

async function newest(path: string): Promise<number> {
  const info = await stat(path)
  if (!info.isDirectory()) return info.mtimeMs
  const entries = await readdir(path)
  const times = await Promise.all(entries.map((entry) => newest(join(path, entry))))
  return Math.max(0, ...times)
}

async function isCurrent(root: string): Promise<boolean> {
  const built = await stat(join(root, 'dist/index.html')).catch(() => null)
  if (!built) return false
  const times = await Promise.all(sources.map((source) => newest(join(root, source))))
  return times.every((time) => time <= built.mtimeMs)
}

/** Builds dist/ unless it is newer than every source. Rejects with the build's own output. */
export async function buildSite(root: string): Promise<void> {
  if (await isCurrent(root)) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The site could not be built:\n${output}`)),
    )
  })
}
