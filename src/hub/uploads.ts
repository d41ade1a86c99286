import { pause } from '~/lib/abort'
import { adler32, adler32Hex } from '~/lib/adler32'
import type { HubClient } from './client'
import { HubError } from './error'
import { hub } from './hub'
import type { HubValue } from './types/common'

export interface UploadOptions {
  signal?: AbortSignal
  /** Bytes that the hub has confirmed, of how many. */
  onProgress?: (bytes: number, total: number) => void
}

const chunkSize = 1024 * 1024
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** Milliseconds for which a part is sent again after it first failed, and the longest pause. */
const patience = 25_000
const longestPause = 4000
const passing = new Set(['network', 'retry', 'locked', 'offline'])

/** A directory nobody else uploads to, as Koji's CLI makes it (cli/koji_cli/lib.py unique_path). */
function uniqueDirectory(): string {
  const random = crypto.getRandomValues(new Uint32Array(8))
  const suffix = Array.from(random, (value) => letters[value % letters.length]).join('')
  return `cli-build/${(Date.now() / 1000).toFixed(4)}.${suffix}`
}

function confirms(answer: HubValue, bytes: Uint8Array, digest: string): boolean {
  if (answer === null || typeof answer !== 'object' || !('hexdigest' in answer)) return false
  return answer['size'] === bytes.length && answer['hexdigest'] === digest
}

async function uploadPart(
  client: HubClient,
  bytes: Uint8Array<ArrayBuffer>,
  query: URLSearchParams,
  signal: AbortSignal | undefined,
): Promise<void> {
  const method = 'rawUpload'
  const digest = adler32Hex(adler32(bytes))
  let givesUpAt = Infinity
  for (let wait = 500; ; wait = Math.min(wait * 2, longestPause)) {
    signal?.throwIfAborted()
    try {
      const sent = await client.upload(query, new Blob([bytes]), signal)
      if (confirms(sent, bytes, digest)) return
      throw new HubError('network', 'A part of the file arrived damaged', { method })
    } catch (error) {
      // The hub takes the same bytes at the same offset again; a lock is of the broken connection.
      const again = error instanceof HubError && passing.has(error.kind)
      givesUpAt = Math.min(givesUpAt, Date.now() + patience)
      if (!again || Date.now() + wait > givesUpAt) throw error
      await pause(wait, signal)
    }
  }
}

/**
 * One file's way to the hub, in parts of 1 MiB, each verified by Adler-32 and sent again after a
 * broken connection (kojihub/kojihub.py handle_upload). It can be run again after it failed.
 */
export class Upload {
  readonly #file: Blob
  readonly #name: string
  #directory = uniqueDirectory()
  /** Parts that the hub has confirmed, and their checksum. */
  #parts = 0
  #whole = adler32(new Uint8Array())

  constructor(file: Blob, name: string) {
    this.#file = file
    this.#name = name
  }

  /** Bytes that the hub has confirmed. */
  get sent(): number {
    return Math.min(this.#parts * chunkSize, this.#file.size)
  }

  /**
   * Sends what the hub has not confirmed yet. Gives the path below the hub's work directory, as
   * `build` takes it. Throws HubError, or the signal's reason.
   */
  async run({ signal, onProgress }: UploadOptions = {}): Promise<string> {
    try {
      while (this.#parts === 0 || this.sent < this.#file.size) {
        await this.#sendPart(signal)
        onProgress?.(this.sent, this.#file.size)
      }
      await this.#check(signal)
    } catch (error) {
      // A directory is its first user's own (kojihub.py get_upload_path): of no use to another.
      const refused = error instanceof HubError && ['invalid', 'denied'].includes(error.kind)
      if (refused) this.#startOver()
      throw error
    }
    return `${this.#directory}/${this.#name}`
  }

  #startOver(): void {
    this.#directory = uniqueDirectory()
    this.#parts = 0
    this.#whole = adler32(new Uint8Array())
  }

  async #sendPart(signal: AbortSignal | undefined): Promise<void> {
    const offset = this.sent
    const part = this.#file.slice(offset, offset + chunkSize)
    const bytes = new Uint8Array(await part.arrayBuffer())
    const query = new URLSearchParams({
      filename: this.#name,
      filepath: this.#directory,
      fileverify: 'adler32',
      offset: String(offset),
    })
    // Only the first part may find a file there: its own, from before the connection broke.
    if (offset === 0) query.set('overwrite', '1')
    await uploadPart(hub(), bytes, query, signal)
    this.#whole = adler32(bytes, this.#whole)
    this.#parts++
  }

  async #check(signal: AbortSignal | undefined): Promise<void> {
    const method = 'checkUpload'
    const asked = { path: this.#directory, name: this.#name, verify: 'adler32' }
    const stored = await hub().call(method, asked, { signal, session: true })
    if (stored?.size !== this.#file.size || stored.hexdigest !== adler32Hex(this.#whole)) {
      this.#startOver()
      throw new HubError('broken', `The hub has not stored all of ${this.#name}`, { method })
    }
  }
}
