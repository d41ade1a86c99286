import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'

import { demoBackend, proxyBackend } from './backends'
import { consoleServer } from './console-server'
import { endOnSignals } from './end-on-signals'
import { type Options, parseOptions, usage, UsageError } from './options'
import { siteHandler } from './site-handler'

const root = fileURLToPath(new URL('..', import.meta.url))

async function listen(server: Server, { port, host }: Options) {
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
  const backend = hub && files ? await proxyBackend(hub, files, options.base) : demoBackend(options)
  const site = siteHandler(root, options, backend.config)
  const server = consoleServer(options, backend, site)
  endOnSignals(() => {
    server.close()
    server.closeAllConnections()
    return backend.close()
  })
  // Together, for either may fail first.
  const ready = Promise.all([listen(server, options), site])
  const [port] = await ready.catch(async (error: unknown) => {
    await backend.close()
    throw error
  })
  process.stdout.write(`koji-console ${backend.words}\n`)
  process.stdout.write(`http://${options.host}:${port}${options.base}\n`)
}

// The last resort: whatever gets here is a fault of this program, and others still want its answers.
process.on('uncaughtException', (error) => {
  process.stderr.write(`koji-console: unexpected: ${error.stack ?? String(error)}\n`)
})

main().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error)
  process.stderr.write(`koji-console: ${words}\n`)
  if (error instanceof UsageError) process.stderr.write('Try npm start -- --help\n')
  process.exit(1)
})
