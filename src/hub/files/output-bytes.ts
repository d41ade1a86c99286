import { base64ToBytes } from '~/lib/base64'
import { HubError } from '../error'

/** The bytes that downloadTaskOutput answers, as base64 or as bytes. Throws HubError `broken`. */
export function outputBytes(answer: string | Uint8Array): Uint8Array {
  if (typeof answer !== 'string') return answer
  try {
    return base64ToBytes(answer)
  } catch (cause) {
    const method = 'downloadTaskOutput'
    throw new HubError('broken', 'The hub’s answer is not base64', { cause, method })
  }
}
