import { existsSync } from 'node:fs'
import { open, readdir, readlink, stat } from 'node:fs/promises'
import { join, normalize, relative } from 'node:path'
import { materializeTask } from '../builders/materialize'
import { asNumber, needNumber, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { exception, genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { Double, type Struct, type Value } from '../xmlrpc/values'
import { findTask } from './tasks'

/** The stat members of Python's os.stat that the hub passes on. */
async function statOf(path: string): Promise<Struct> {
  const found = await stat(path).catch(async () => {
    const target = await readlink(path).catch(() => path)
    throw exception('FileNotFoundError', `[Errno 2] No such file or directory: '${target}'`)
  })
  return {
    st_atime: new Double(found.atimeMs / 1000),
    st_ctime: new Double(found.ctimeMs / 1000),
    st_mtime: new Double(found.mtimeMs / 1000),
    st_size: pythonText(found.size),
  }
}

async function outputNames(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return []
  const entries = await readdir(directory, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(relative(directory, entry.parentPath), entry.name))
}

async function listOutput(call: Call, args: Args): Promise<Value> {
  const id = needNumber(args['taskID'])
  const task = await findTask(call, id)
  if (!task && args['strict']) throw genericError("Task doesn't exist")
  await materializeTask(call.hub, call.db, id)
  const directory = call.hub.topdir.task(id)
  const names = await outputNames(directory)
  const { stat: withStat, all_volumes: allVolumes } = args
  if (!withStat)
    return allVolumes ? Object.fromEntries(names.map((name) => [name, ['DEFAULT']])) : names
  const result: Struct = {}
  for (const name of names) {
    const info = await statOf(join(directory, name))
    result[name] = allVolumes ? { DEFAULT: info } : info
  }
  return result
}

/** Bytes of a file, by Python's seek and read rules. */
async function readPart(path: string, offset: number, size: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { size: total } = await file.stat()
    if (offset < 0 && total + offset < 0) throw exception('OSError', '[Errno 22] Invalid argument')
    const start = Math.min(offset < 0 ? total + offset : offset, total)
    const length = size < 0 ? total - start : Math.min(size, total - start)
    const buffer = Buffer.alloc(length)
    await file.read(buffer, 0, length, start)
    return buffer
  } finally {
    await file.close()
  }
}

async function downloadOutput(call: Call, args: Args): Promise<Value> {
  const id = needNumber(args['taskID'])
  const name = needText(args['fileName'])
  if (name.includes('..')) throw genericError(`Invalid file name: ${name}`)
  const volume = args['volume']
  if (volume && volume !== 'DEFAULT')
    throw genericError(`No such entry in table volume: ${pythonText(volume)}`)
  await materializeTask(call.hub, call.db, id)
  const path = normalize(join(call.hub.topdir.task(id), name))
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw genericError(`no file "${name}" output by task ${id}`)
  const offset = asNumber(args['offset']) ?? Number(args['offset'] ?? 0)
  const bytes = await readPart(path, offset, asNumber(args['size']) ?? -1)
  return bytes.toString('base64')
}

export const taskOutputMethods = reads({
  'listTaskOutput(taskID, stat=False, all_volumes=False, strict=False)': listOutput,
  'downloadTaskOutput(taskID, fileName, offset=0, size=-1, volume=None)': downloadOutput,
})
