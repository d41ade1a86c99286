import type { Db } from '../db/database'
import { genericError, tagError } from '../hub/errors'
import { buildStateNames, buildStates } from '../hub/task-states'
import { VersionedWrite } from './versioned'

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

/**
 * Tags a build, with force also one that the tag has (kojihub.py _direct_tag_build). Throws TagError
 * for a build that is not complete, and without force when the tag already has it.
 */
export async function tagBuild(
  db: Db,
  tag: number,
  build: number,
  user: number,
  force = false,
): Promise<void> {
  const names = await namesOf(db, tag, build)
  const state = Number(await db.value('select state from build where id = $1', [build]))
  if (state !== buildStates.complete)
    throw tagError(`build ${names.nvr} not complete: state ${buildStateNames[state]}`)
  if (!force && (await isTagged(db, tag, build)))
    throw tagError(`build ${names.nvr} already tagged (${names.tag})`)
  const key = { tag_id: tag, build_id: build }
  await new VersionedWrite(db, user).replace('tag_listing', key, {})
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
  await new VersionedWrite(db, user).revoke('tag_listing', { tag_id: tag, build_id: build })
}
