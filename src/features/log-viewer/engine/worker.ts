import { LogHost } from './log-host'
import type { LogRequest } from './protocol'

const host = new LogHost((reply) => postMessage(reply))

self.addEventListener('message', (event: MessageEvent<LogRequest>) => host.receive(event.data))
