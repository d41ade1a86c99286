import { readdir, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import send from 'send'
import type { Topdir } from '../hub/topdir'
import { DemoFaults } from './demo-faults'
import { reply } from './reply'

const prefix = '/kojifiles'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

async function listing(directory: string, url: string): Promise<string> {
  const entries = await readdir(directory, { withFileTypes: true })
  const rows = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((entry) => {
      const end = entry.isDirectory() ? '/' : ''
      const href = escaped(`${encodeURIComponent(entry.name)}${end}`)
      return `<li><a href="${href}">${escaped(entry.name)}${end}</a></li>`
    })
  const title = `Index of ${escaped(url)}`
  return (
    `<!DOCTYPE HTML>\n<html><head><title>${title}</title></head>\n` +
    `<body><h1>${title}</h1>\n<ul><li><a href="../">Parent Directory</a></li>\n` +
    `${rows.join('\n')}\n</ul></body></html>\n`
  )
}

async function sendDirectory(res: ServerResponse, topdir: Topdir, path: string): Promise<void> {
  const full = topdir.resolve(path)
  if (!full) return reply(res, 404, 'text/plain', 'Not Found\n')
  if (!path.endsWith('/')) {
    // Relative: a server in front may have the files at another path.
    const name = encodeURIComponent(basename(`${prefix}${path}`))
    return reply(res, 301, 'text/plain', '', { Location: `./${name}/` })
  }
  const type = { 'Content-Type': 'text/html;charset=UTF-8' }
  reply(res, 200, 'text/html', await listing(full, `${prefix}${path}`), type)
}

/** Serves the topdir, as httpd does: Range, directory listings, 404 (GET and HEAD only). */
export async function handleFiles(
  topdir: Topdir,
  materialize: (path: string) => Promise<void>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const faults = new DemoFaults(req.headers.cookie)
  try {
    if (faults.asks('files', 'slow')) await sleep(1500)
    if (faults.asks('files', 'offline')) return void res.destroy()
    if (req.method !== 'GET' && req.method !== 'HEAD')
      return reply(res, 405, 'text/plain', 'Method Not Allowed\n', { Allow: 'GET, HEAD' })
    const { pathname } = new URL(req.url ?? '/', 'http://hub')
    if (!pathname.startsWith(prefix)) return reply(res, 404, 'text/plain', 'Not Found\n')
    const path = decodeURIComponent(pathname.slice(prefix.length))
    await materialize(path.slice(1))
    const full = topdir.resolve(path)
    const found = full ? await stat(full).catch(() => null) : null
    if (found?.isDirectory()) return await sendDirectory(res, topdir, path)
    send(req, encodeURI(path), { root: topdir.root, dotfiles: 'ignore', cacheControl: false })
      .on('error', (error: { status?: number }) => {
        const status = error.status ?? 500
        const name = status === 416 ? 'Range Not Satisfiable' : 'Not Found'
        const range = { 'Content-Range': `bytes */${found?.size ?? 0}` }
        reply(res, status, 'text/plain', `${name}\n`, status === 416 ? range : {})
      })
      .on('headers', (response: ServerResponse, name: string) => {
        if (name.endsWith('.log')) response.setHeader('Content-Type', 'text/plain; charset=UTF-8')
      })
      .pipe(res)
  } catch {
    reply(res, 400, 'text/plain', 'Bad Request\n')
  }
}
