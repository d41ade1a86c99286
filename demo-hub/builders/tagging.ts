import type { Db } from '../db/database'
import { Fault, faultCodes, genericError } from '../hub/errors'
import { newEvent } from './task-writes'

/** koji.TagError */
function tagError(message: string): Fault {
  return new Fault(faultCodes.tag, message)
}

interface Names {
  tag: string
  nvr: string
}

async function namesOf(db: Db, tag: number, build: number): Promise<Names> {
  const row = await db.row(
    `select tag.name as tag, p.name || '-' || b.version || '-' || b.release as nvr
     from tag, build b join package p on p.id = b.pkg_id where tag.id = $1 and b.id = $2`,
    [tag, build],
  )
  const { tag: name, nvr } = row ?? {}
  if (typeof name !== 'string' || typeof nvr !== 'string')
    throw genericError('No such tag or build')
  return { tag: name, nvr }
}

async function isTagged(db: Db, tag: number, build: number): Promise<boolean> {
  const found = await db.value(
    'select 1 from tag_listing where tag_id = $1 and build_id = $2 and revoke_event is null',
    [tag, build],
  )
  return found !== null
}

/** Tags a build (kojihub.py _tag_build). Throws TagError when the tag already has it. */
export async function tagBuild(db: Db, tag: number, build: number, user: number): Promise<void> {
  const names = await namesOf(db, tag, build)
  if (await isTagged(db, tag, build))
    throw tagError(`build ${names.nvr} already tagged (${names.tag})`)
  await db.rows(
    'insert into tag_listing (tag_id, build_id, create_event, creator_id) values ($1, $2, $3, $4)',
    [tag, build, await newEvent(db), user],
  )
}

/** Removes a build from a tag (kojihub.py _untag_build). Throws TagError when it is not there. */
export async function untagBuild(
  db: Db,
  tag: number,
  build: number,
  user: number,
  strict: boolean,
): Promise<void> {
  const names = await namesOf(db, tag, build)
  if (!(await isTagged(db, tag, build))) {
    if (strict) throw tagError(`build ${names.nvr} not in tag ${names.tag}`)
    return
  }
  await db.rows(
    `update tag_listing set revoke_event = $3, revoker_id = $4
     where tag_id = $1 and build_id = $2 and revoke_event is null`,
    [tag, build, await newEvent(db), user],
  )
}
