import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import send from 'send'

import { refuse } from './refuse'

export type Handler = (request: IncomingMessage, response: ServerResponse, path: string) => void

/** The page with the base path it is served at: one build serves any path. */
async function pageAt(dist: string, base: string): Promise<string> {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  return html.replace('<base href="/" />', `<base href="${base}" />`)
}

/** Serves the built site: files as they are, config.json as given, the page for every other path. */
export function staticSite(dist: string, base: string, config: object): Handler {
  return (request, response, path) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'The console can only be read.')
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
          })
          response.end(html)
        },
        () => refuse(response, 500, 'The site is not built.'),
      )
    }
    if (path === '' || path === 'index.html') return sendPage()
    const immutable = path.startsWith('assets/')
    send(request, `/${path}`, { root: dist, index: false, immutable, maxAge: immutable ? '1y' : 0 })
      .on('error', ({ status = 500 }: { status?: number }) => {
        if (status === 404 && !immutable) sendPage()
        else refuse(response, status, 'There is no such file.')
      })
      .on('directory', sendPage)
      .pipe(response)
  }
}
