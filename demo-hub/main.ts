import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { createDemoHub } from './demo-hub'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    data: { type: 'string' },
    clock: { type: 'string', default: '1' },
    seed: { type: 'string', default: 'full' },
    scale: { type: 'string', default: '0' },
  },
})

const hub = createDemoHub({
  clockFactor: Number(values.clock),
  seed: values.seed === 'empty' ? 'empty' : 'full',
  scale: Number(values.scale),
  ...(values.data === undefined ? {} : { dataDir: values.data }),
})
const server = createServer((req, res) => {
  if (!hub.handle(req, res)) res.writeHead(404).end()
})
server.listen(Number(values.port), '127.0.0.1', () => {
  process.stdout.write(`demo hub: http://127.0.0.1:${values.port}/kojihub\n`)
})

async function stop(): Promise<void> {
  // Whatever is still being done has so long, in milliseconds.
  setTimeout(() => process.exit(1), 3000).unref()
  server.close()
  server.closeAllConnections()
  await hub.close()
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
