import { existsSync } from 'node:fs'
import { lstat, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { basename, join, normalize } from 'node:path'
import type { Db } from '../db/database'
import { checksum } from '../hub/checksum'
import { authError, genericError, keyError, notAllowed } from '../hub/errors'
import type { RequestContext } from '../hub/dispatch'
import type { Session } from '../hub/call'
import { openSession } from '../hub/session'
import type { Topdir } from '../hub/topdir'
import type { Value } from '../xmlrpc/values'

/** The path of an upload below work/ (kojihub.py get_upload_path). Throws GenericError. */
export function uploadPath(topdir: Topdir, directory: string, name: string): string {
  if (basename(name) !== name || name.startsWith('.') || name === '')
    throw genericError(`Invalid upload filename: ${name}`)
  const relative = normalize(directory)
  if (directory === '' || relative.startsWith('..'))
    throw genericError(`Invalid upload directory: ${directory}`)
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

interface Chunk {
  offset: number
  overwrite: boolean
  body: Buffer
}

async function writeChunk(path: string, { offset, overwrite, body }: Chunk): Promise<number> {
  const file = await open(path, existsSync(path) ? 'r+' : 'w+')
  try {
    const at = offset === -1 ? (await file.stat()).size : offset
    if (overwrite) await file.truncate(at)
    await file.write(body, 0, body.length, at)
    const { size } = await file.stat()
    if (!overwrite && size !== at + body.length)
      throw genericError(
        `Incorrect upload length for ${path} - Expected ${at + body.length}, actual ${size}`,
      )
    return at
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
export async function handleUpload(
  context: RequestContext,
  url: string,
  body: Buffer,
): Promise<Value> {
  const session = await uploader(context)
  await context.faults.before('rawUpload')
  const query = new URL(url, 'http://hub').searchParams
  const name = query.get('filename')
  if (name === null) throw keyError('filename')
  const directory = query.get('filepath') ?? ''
  const verify = query.get('fileverify') ?? ''
  const offset = Number(query.get('offset') ?? '0')
  const overwrite = (query.get('overwrite') ?? '') !== ''
  const path = uploadPath(context.hub.topdir, directory, name)
  if (normalize(directory).split('/')[0] === 'tasks')
    await refuseTaskUpload(context.hub.db, directory, session.user.id)
  await claimDirectory(path, directory, session.user.id)
  await refuseExisting(path, offset === 0 && !overwrite)
  const hexdigest = checksum(verify, body)
  const written = await writeChunk(path, { offset, overwrite, body })
  return { size: body.length, fileverify: verify, offset: written, hexdigest }
}
