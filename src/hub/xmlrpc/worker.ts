import { readAnswer } from './read-answer'
import type { HubAnswer } from './scan'

/** What a decoding worker is asked, and what it says. */
export interface DecodeRequest {
  id: number
  bytes: ArrayBuffer
}
export type DecodeReply = { id: number; answer: HubAnswer } | { id: number; error: string }

function reply(request: DecodeRequest): DecodeReply {
  try {
    return { id: request.id, answer: readAnswer(request.bytes) }
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) }
  }
}

self.addEventListener('message', (event: MessageEvent<DecodeRequest>) => {
  postMessage(reply(event.data))
})
