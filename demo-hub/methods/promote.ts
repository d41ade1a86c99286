import { existsSync } from 'node:fs'
import { mkdir, rename, symlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { assertPolicy } from '../hub/policy'
import { writes } from '../hub/registry'
import { needUser } from '../hub/session'
import { buildStateNames, buildStates } from '../hub/task-states'
import type { Struct, Value } from '../xmlrpc/values'
import { findBuild, needBuild } from './builds'
import { rowId } from './lookup'

/** Moves a draft's files to their new place and leaves a link, where there are files already. */
async function moveFiles(call: Call, build: Struct, release: string): Promise<void> {
  const [name, version] = [pythonText(build['name']), pythonText(build['version'])]
  const { topdir } = call.hub
  const from = topdir.build({ name, version, release: pythonText(build['release']) })
  const to = topdir.build({ name, version, release })
  if (!existsSync(from)) return
  await mkdir(dirname(to), { recursive: true })
  await rename(from, to)
  await symlink(release, from)
}

/** Makes a complete draft a regular build (kojihub.py _promote_build). */
async function promote(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const build = await needBuild(call, args['build'] ?? null)
  const refuse = (reason: string) =>
    genericError(`Cannot promote build ${pythonText(build['nvr'])}. Reason: ${reason}`)
  if (build['draft'] !== true) throw refuse('Not a draft build')
  const state = Number(build['state'])
  if (state !== buildStates.complete)
    throw refuse(`state (${buildStateNames[state]}) is not COMPLETE.`)
  const old = pythonText(build['release'])
  const [release = '', mark] = old.split(/,(.*)/s)
  if (!mark?.startsWith('draft_'))
    throw genericError(`draft release: ${old} is not in valid format`)
  const { name = null, version = null } = build
  const taken = await findBuild(call, { name, version, release })
  if (taken) throw refuse(`Target build exists: ${pythonText(taken['nvr'])}(#${rowId(taken)})`)
  const data = { build: rowId(build), target_release: release, user_id: user.id }
  await assertPolicy(call, 'draft_promotion', data, args['force'] === true)
  await call.db.rows(
    `update build set draft = false, release = $2, promoter = $3,
       promotion_time = clock_timestamp() where id = $1`,
    [rowId(build), release, user.id],
  )
  await call.db.rows('update rpminfo set draft = false where build_id = $1', [rowId(build)])
  await moveFiles(call, build, release)
  return needBuild(call, rowId(build))
}

export const promoteMethods = writes({ 'promoteBuild(build, force=False)': promote })
