import type { LogAddress } from './log-source'
import { openLogSource } from './open-log-source'

const piece = 1024 * 1024
/** Bytes: what is read so is a small file beside a log. */
const most = 16 * piece

/** The text of a small log, up to 16 MiB; empty without an address. Throws HubError. */
export async function readWholeLog(
  address: LogAddress | null,
  signal: AbortSignal,
): Promise<string> {
  if (!address) return ''
  const source = openLogSource(address)
  const decoder = new TextDecoder()
  let text = ''
  for (let at = 0; at < most;) {
    const { bytes, size } = await source.read(at, piece, signal)
    at += bytes.length
    text += decoder.decode(bytes, { stream: true })
    if (bytes.length === 0 || (size !== null && at >= size)) break
  }
  return text
}
