import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

import { createDemoHub } from '../demo-hub/demo-hub'
import { buildSite } from './build-site'
import { checkHub, hubDoor } from './hub-proxy'
import { type Options, parseOptions, usage, UsageError } from './options'
import { type Handler, staticSite } from './static-site'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Backend {
  /** Takes a request to one of the hub's doors; false when it is none of them. */
  handle: (request: IncomingMessage, response: ServerResponse) => boolean
  config: object
  words: string
  close: () => Promise<void>
}

function demoBackend({ data, speed, seed, scale }: Options): Backend {
  const hub = createDemoHub({ ...(data && { dataDir: data }), clockFactor: speed, seed, scale })
  return {
    handle: (request, response) => hub.handle(request, response),
    config: { siteName: 'Demo Koji', signIn: ['password', 'ssl'] },
    words: 'with an embedded demo hub; sign in as anna, petr, rhea or hana, password <name>-pw',
    close: () => hub.close(),
  }
}

async function proxyBackend(hub: URL, files: URL): Promise<Backend> {
  await checkHub(hub)
  const doors: [string, Handler][] = [
    ['/kojihub', hubDoor(hub, ['POST'])],
    ['/kojifiles', hubDoor(files, ['GET', 'HEAD'])],
  ]
  return {
    handle: (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      const found = doors.find(([door]) => path === door || path.startsWith(`${door}/`))
      found?.[1](request, response, path.slice(found[0].length))
      return found !== undefined
    },
    config: {
      siteName: hub.hostname,
      signIn: ['password'],
      banner: `Seen through a proxy to ${hub.hostname}: Kerberos and certificates cannot pass it, so where the hub wants those this console is read-only.`,
    },
    words: `over ${hub.href}; read-only where sign-in cannot pass a proxy (Kerberos, certificates)`,
    close: () => Promise.resolve(),
  }
}

async function siteHandler(options: Options, config: object): Promise<Handler> {
  if (!options.dev) {
    await buildSite(root)
    return staticSite(`${root}/dist`, options.base, config)
  }
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ root, base: options.base, server: { middlewareMode: true } })
  return (request, response, path) => {
    if (path === 'config.json') response.end(JSON.stringify(config))
    else vite.middlewares(request, response)
  }
}

/** Doors are below the base path too, so that one relative config.json serves any path. */
function serve(options: Options, backend: Backend, site: Promise<Handler>) {
  const below = options.base.slice(0, -1)
  return createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(options.base)) {
      response.writeHead(302, { Location: options.base }).end()
      return
    }
    request.url = url.slice(below.length)
    if (backend.handle(request, response)) return
    const path = (request.url.split('?')[0] ?? '/').slice(1)
    if (options.dev) request.url = url
    site.then(
      (handler) => handler(request, response, path),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
}

async function listen(server: ReturnType<typeof createServer>, { port, host }: Options) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new UsageError(taken ? `Port ${port} is taken; choose another with --port` : error.message),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) {
    process.stdout.write(usage)
    return
  }
  const { hub, files } = options
  const backend = hub && files ? await proxyBackend(hub, files) : demoBackend(options)
  const site = siteHandler(options, backend.config)
  const server = serve(options, backend, site)
  const stop = () => {
    server.close()
    server.closeAllConnections()
    void backend.close().finally(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // Together, for either may fail first.
  const ready = Promise.all([listen(server, options), site])
  const [port] = await ready.catch(async (error: unknown) => {
    await backend.close()
    throw error
  })
  process.stdout.write(`koji-console ${backend.words}\n`)
  process.stdout.write(`http://${options.host}:${port}${options.base}\n`)
}

main().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(`koji-console: ${words}\n`)
  if (error instanceof UsageError) process.stderr.write('Try npm start -- --help\n')
  process.exit(1)
})
