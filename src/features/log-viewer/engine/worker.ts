import { countFetches } from '~/lib/count-fetches'
import { LogHost } from './log-host'
import type { LogReply, LogRequest } from './protocol'

const host = new LogHost((reply) => postMessage(reply))

countFetches((startedAt) => {
  const reply: LogReply = { type: 'fetched', startedAt }
  postMessage(reply)
})

self.addEventListener('message', (event: MessageEvent<LogRequest>) => host.receive(event.data))
