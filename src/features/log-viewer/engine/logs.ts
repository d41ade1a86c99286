import { noteFetch, pageLogs } from '~/hub/live/page-logs'
import { LogClient } from './log-client'
import type { LogReply } from './protocol'

let worker: Worker | undefined
let listener: (reply: LogReply) => void = () => {}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', (event: MessageEvent<LogReply>) => listener(event.data))
  started.addEventListener('error', (event) => {
    // An error in the worker's code has words; where the code itself did not come there are none.
    if (event instanceof ErrorEvent) return
    worker = undefined
    logs.lost()
  })
  return started
}

/** The page's logs: one worker, begun with the first of them, serves all. */
export const logs = new LogClient(
  {
    post: (request) => {
      worker ??= startWorker()
      worker.postMessage(request, [])
    },
    listen: (receive) => {
      listener = receive
    },
  },
  { next: (wanted, signal) => pageLogs.next(wanted, signal), noteFetch },
)
