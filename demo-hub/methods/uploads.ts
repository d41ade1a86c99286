import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { asNumber, asText, needText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { startChecksum } from '../hub/checksum'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { uploadPath } from '../http/upload'
import { Double, type Value } from '../xmlrpc/values'

async function checkUpload(call: Call, args: Args): Promise<Value> {
  const path = uploadPath(call.hub.topdir, needText(args['path']), needText(args['name']))
  const found = await stat(path).catch(() => null)
  if (!found) return null
  if (!found.isFile()) throw genericError(`Not a regular file: ${path}`)
  const data = { size: found.size, mtime: new Double(found.mtimeMs / 1000) }
  const verify = asText(args['verify'])
  if (!verify) return data
  const sum = startChecksum(verify)
  const tail = asNumber(args['tail']) ?? found.size
  if (tail < 0) throw genericError(`Invalid tail value: ${tail}`)
  let sumlength = 0
  for await (const part of createReadStream(path, { start: Math.max(found.size - tail, 0) })) {
    if (!Buffer.isBuffer(part)) continue
    sumlength += part.length
    sum.update(part)
  }
  return { ...data, sumlength, hexdigest: sum.hex() }
}

export const uploadMethods = reads({
  'checkUpload(path, name, verify=None, tail=None, volume=None)': checkUpload,
})
