import { readFile, stat } from 'node:fs/promises'
import { asNumber, asText, needText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { checksum } from '../hub/checksum'
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
  const bytes = await readFile(path)
  const tail = asNumber(args['tail'])
  const part = tail === null ? bytes : bytes.subarray(Math.max(0, bytes.length - tail))
  return { ...data, sumlength: part.length, hexdigest: checksum(verify, part) }
}

export const uploadMethods = reads({
  'checkUpload(path, name, verify=None, tail=None, volume=None)': checkUpload,
})
