import { HubError } from '~/hub/error'
import type { LogAddress, LogChunk } from '~/hub/files/log-source'
import { onAbort } from '~/lib/abort'
import type { Follow } from './engine-options'
import type { LogReply, LogRequest } from './protocol'

interface Waiting {
  resolve: (chunk: LogChunk | null) => void
  reject: (error: unknown) => void
}

/** The worker's side of what the page reads for it: what is written into logs. */
export class Wishes {
  readonly #post: (reply: LogReply) => void
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(post: (reply: LogReply) => void) {
    this.#post = post
  }

  /** How a log's new bytes are wished for; null where only its file can be read. */
  follow(address: LogAddress): Follow | null {
    if (address.kind !== 'task') return null
    const { hubUrl, taskId, file, volume = null } = address
    const key = [hubUrl, volume ?? '', taskId, file].join(' ')
    return (end, overlap, signal) =>
      this.#wish({ key, hubUrl, taskId, file, volume, end, overlap }, signal)
  }

  #wish(
    wanted: Extract<LogReply, { type: 'wish' }>['wanted'],
    signal: AbortSignal,
  ): Promise<LogChunk | null> {
    const wish = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(wish, { resolve, reject })
      onAbort(signal, (reason) => {
        if (this.#waiting.delete(wish)) this.#post({ type: 'unwish', wish })
        reject(reason)
      })
      this.#post({ type: 'wish', wish, wanted })
    })
  }

  answer(told: Extract<LogRequest, { type: 'news' | 'noNews' }>): void {
    const waiting = this.#waiting.get(told.wish)
    this.#waiting.delete(told.wish)
    if (told.type === 'news') waiting?.resolve(told.chunk)
    else waiting?.reject(new HubError(told.kind, told.message))
  }
}
