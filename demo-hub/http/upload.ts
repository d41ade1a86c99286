import { constants, existsSync } from 'node:fs'
import { lstat, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, join, normalize } from 'node:path'
import type { Db } from '../db/database'
import { type Checksum, startChecksum } from '../hub/checksum'
import { authError, exception, genericError, keyError, notAllowed } from '../hub/errors'
import type { RequestContext } from '../hub/dispatch'
import type { Session } from '../hub/call'
import { openSession } from '../hub/session'
import type { Topdir } from '../hub/topdir'
import type { Value } from '../xmlrpc/values'
import { bodyParts } from './reply'

/** The path of an upload below work/ (kojihub.py get_upload_path). Throws Fault. */
export function uploadPath(topdir: Topdir, directory: string, name: string): string {
  if (basename(name) !== name || name.startsWith('.') || name === '')
    throw genericError(`Invalid upload filename: ${name}`)
  const relative = normalize(directory)
  if (directory === '' || relative.startsWith('..'))
    throw genericError(`Invalid upload directory: ${directory}`)
  // koji.util.joinpath takes no absolute path, and so none that would pass for another place.
  if (relative.startsWith('/')) throw exception('ValueError', `Invalid path segment: ${relative}`)
  return join(topdir.work(relative), name)
}

/** Only a task's own host writes there, in the exclusive session that no host has here. */
async function refuseTaskUpload(db: Db, directory: string, userId: number): Promise<never> {
  if (!/^\d+$/.test(normalize(directory).split('/')[2] ?? ''))
    throw genericError(`Invalid task upload directory: ${directory}`)
  const host = await db.row('select id from host where user_id = $1', [userId])
  if (!host) throw authError(`User ${userId} is not a host`)
  throw authError('This method requires an exclusive session')
}

async function claimDirectory(path: string, directory: string, userId: number): Promise<void> {
  const marker = join(path, '..', '.user')
  await mkdir(join(path, '..'), { recursive: true })
  const owner = await readFile(marker, 'utf8').catch(() => null)
  if (owner === null) await writeFile(marker, String(userId))
  else if (Number(owner) !== userId)
    throw genericError(`Invalid upload directory, not owner: ${directory}`)
}

async function refuseExisting(path: string, fresh: boolean): Promise<void> {
  if (!existsSync(path)) return
  const found = await lstat(path)
  if (!found.isFile()) throw genericError(`destination not a file: ${path}`)
  if (fresh)
    throw genericError(`upload path exists: /mnt/koji/${path.slice(path.indexOf('work/'))}`)
}

/** No file grows beyond so many bytes, as under a hub's RLIMIT_FSIZE. */
const largestFile = 8 * 1024 ** 3

/** Python's int() of a query's offset. Throws Fault for what it does not take. */
function readOffset(text: string): number {
  if (!/^\s*[-+]?\d+\s*$/.test(text))
    throw exception('ValueError', `invalid literal for int() with base 10: '${text}'`)
  const offset = BigInt(text.trim().replace('+', ''))
  if (BigInt.asIntN(64, offset) !== offset)
    throw exception('OverflowError', 'Python int too large to convert to C long')
  return Number(offset)
}

interface Place {
  offset: number
  overwrite: boolean
}

/** Writes the body at its place as it comes; answers where that was and how much it is. */
async function writeBody(
  path: string,
  { offset, overwrite }: Place,
  req: IncomingMessage,
  sum: Checksum,
): Promise<{ at: number; size: number }> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT)
  try {
    const at = offset === -1 ? (await file.stat()).size : offset
    if (at < 0) throw exception('OSError', '[Errno 22] Invalid argument')
    if (overwrite && offset !== -1) await file.truncate(Math.min(at, largestFile))
    let size = 0
    for await (const part of bodyParts(req, Infinity)) {
      if (at + size + part.length > largestFile)
        throw exception('OSError', '[Errno 27] File too large')
      sum.update(part)
      await file.write(part, 0, part.length, at + size)
      size += part.length
    }
    const length = (await file.stat()).size
    if (!overwrite && length !== at + size)
      throw genericError(
        `Incorrect upload length for ${path} - Expected ${at + size}, actual ${length}`,
      )
    return { at, size }
  } finally {
    await file.close()
  }
}

async function uploader(context: RequestContext): Promise<Session & { user: { id: number } }> {
  const session = context.headers
    ? await openSession(context.hub, context.headers, 'rawUpload')
    : null
  if (!session?.user) throw notAllowed('you must be logged-in to upload a file')
  return { ...session, user: session.user }
}

/** Takes one chunk of a file (kojihub.py handle_upload) and answers what was written. */
export async function handleUpload(context: RequestContext, req: IncomingMessage): Promise<Value> {
  const session = await uploader(context)
  await context.faults.before('rawUpload')
  const query = new URL(req.url ?? '', 'http://hub').searchParams
  const given = (name: string) => query.get(name) ?? ''
  const name = given('filename')
  if (name === '') throw keyError('filename')
  const directory = given('filepath')
  const fileverify = given('fileverify')
  const overwrite = given('overwrite') !== ''
  const offset = readOffset(given('offset') || '0')
  const path = uploadPath(context.hub.topdir, directory, name)
  if (normalize(directory).split('/')[0] === 'tasks')
    await refuseTaskUpload(context.hub.db, directory, session.user.id)
  await claimDirectory(path, directory, session.user.id)
  await refuseExisting(path, offset === 0 && !overwrite)
  const sum = startChecksum(fileverify)
  const { at, size } = await writeBody(path, { offset, overwrite }, req, sum)
  return { size, fileverify, offset: at, hexdigest: sum.hex() }
}
