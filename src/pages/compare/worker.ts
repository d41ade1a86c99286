import { CompareHost } from '~/features/compare-logs/engine/compare-host'
import type { CompareRequest } from '~/features/compare-logs/engine/protocol'
import { displayLine } from '~/features/log-viewer/engine/display-line'
import { FailureIndex } from '~/features/log-viewer/engine/failure-index'
import { LineStore } from '~/features/log-viewer/engine/line-store'

const encoder = new TextEncoder()

const host = new CompareHost((reply) => postMessage(reply), {
  failingLine: (bytes) => {
    const store = new LineStore(0)
    store.append(bytes)
    const failures = new FailureIndex(store)
    failures.update(true)
    return failures.failing?.line ?? null
  },
  shown: (line) => displayLine(encoder.encode(line)).text,
})

self.addEventListener('message', (event: MessageEvent<CompareRequest>) => host.receive(event.data))
