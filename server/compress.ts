import compression from 'compression'
import type { IncomingMessage, ServerResponse } from 'node:http'

const texts = /^(text\/(xml|html|css|javascript|plain)|application\/(javascript|json)|image\/svg)/

// Logs are read in ranges while they grow: a file goes as it is.
const middleware = compression({
  filter: (_request, response) => texts.test(String(response.getHeader('Content-Type'))),
})

/**
 * Packs what is answered from here on, where the browser takes it and its sender has not packed it.
 * The hub's XML shrinks about twentyfold.
 */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  middleware(request, response, () => {})
}
