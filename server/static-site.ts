import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import send from 'send'

export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The page with the base path it is served at: one build serves any path. */
async function pageAt(dist: string, base: string): Promise<string> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  return html.replace('<base href="/" />', `<base href="${base}" />`)
}

/** Serves the built site: files as they are, config.json as given, the page for every other path. */
export function staticSite(dist: string, base: string, config: object): Handler {
  return (request, response, path) => {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    if (path === 'config.json') {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' })
      response.end(JSON.stringify(config))
      return
    }
    const sendPage = () => {
      pageAt(dist, base).then(
        (html) => {
          response.writeHead(200, {
            'Content-Type': 'text/html; charset=utf-8',
            'Cache-Control': 'no-cache',
            'Content-Security-Policy': contentPolicy,
          })
          response.end(html)
        },
        () => response.writeHead(500).end('The site is not built'),
      )
    }
    if (path === '' || path === 'index.html') return sendPage()
    const immutable = path.startsWith('assets/')
    send(request, `/${path}`, { root: dist, index: false, immutable, maxAge: immutable ? '1y' : 0 })
      .on('error', () => (immutable ? response.writeHead(404).end() : sendPage()))
      .on('directory', sendPage)
      .pipe(response)
  }
}
