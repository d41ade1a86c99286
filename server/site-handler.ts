import { buildSite } from './build-site'
import type { Options } from './options'
import { type Handler, staticSite } from './static-site'

/** The console itself: built and served as files, or with --dev by Vite from source. */
export async function siteHandler(
  root: string,
  { base, dev, allowHosts }: Options,
  config: object,
): Promise<Handler> {
  if (!dev) {
    await buildSite(root)
    return staticSite(`${root}/dist`, base, config)
  }
  const { createServer } = await import('vite')
  const vite = await createServer({
    root,
    base,
    server: { middlewareMode: true, allowedHosts: allowHosts },
  })
  return (request, response, path) => {
    if (path === 'config.json') response.end(JSON.stringify(config))
    else vite.middlewares(request, response)
  }
}
