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
const tries = 4

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

async function uploadChunk(
  client: HubClient,
  bytes: Uint8Array<ArrayBuffer>,
  query: URLSearchParams,
  signal: AbortSignal | undefined,
): Promise<void> {
  const method = 'rawUpload'
  const url = `${client.config.hubUrl}?${query.toString()}`
  const digest = adler32Hex(adler32(bytes))
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted()
    try {
      const body = new Blob([bytes])
      const sent = await client.send({
        url,
        method,
        contentType: 'application/octet-stream',
        body,
        signal,
      })
      if (!('result' in sent) || confirms(sent.result, bytes, digest)) return
      throw new HubError('network', 'A part of the file arrived damaged', { method })
    } catch (error) {
      // The hub takes the same bytes at the same offset again; a lock is of the broken connection.
      const again = error instanceof HubError && ['network', 'retry', 'locked'].includes(error.kind)
      if (!again || attempt >= tries) throw error
      await pause(500 * attempt, signal)
    }
  }
}

/**
 * Uploads in parts of 1 MiB, each verified by Adler-32 and sent again after a broken connection
 * (kojihub/kojihub.py handle_upload). Gives the path below the hub's work directory, as `build`
 * takes it. Throws HubError, or the signal's reason.
 */
export async function uploadFile(
  file: Blob,
  name: string,
  options: UploadOptions = {},
): Promise<string> {
  const client = hub()
  const path = uniqueDirectory()
  let whole = adler32(new Uint8Array())
  let offset = 0
  do {
    const part = file.slice(offset, offset + chunkSize)
    const bytes = new Uint8Array(await part.arrayBuffer())
    const query = new URLSearchParams({
      filename: name,
      filepath: path,
      fileverify: 'adler32',
      offset: String(offset),
    })
    // Only the first part may find a file there: its own, from before the connection broke.
    if (offset === 0) query.set('overwrite', '1')
    await uploadChunk(client, bytes, query, options.signal)
    whole = adler32(bytes, whole)
    offset += bytes.length
    options.onProgress?.(offset, file.size)
  } while (offset < file.size)
  const check = { path, name, verify: 'adler32' }
  const stored = await client.call('checkUpload', check, { signal: options.signal, session: true })
  if (stored?.size !== file.size || stored.hexdigest !== adler32Hex(whole)) {
    throw new HubError('broken', `The hub has not stored all of ${name}`, { method: 'checkUpload' })
  }
  return `${path}/${name}`
}
