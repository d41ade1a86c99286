import { asNumber, asText, asTexts } from '../hub/arguments'
import type { Hub } from '../hub/call'
import { callMethod } from '../hub/dispatch'
import { genericError } from '../hub/errors'
import { findTag, rowId } from '../methods/lookup'
import { taggedBuilds } from '../methods/tagged'
import { isStruct } from '../xmlrpc/values'
import { builderCall } from './build'
import type { TaskRow } from './subject'
import { closeTask } from './task-writes'

const timeoutMinutes = 120

/**
 * Waits until a tag has the builds, then for a repo that is not older than that; it asks for one
 * where there is none (koji/tasks.py WaitrepoTask, koji.util.RepoWatcher). Throws GenericError.
 */
export async function stepWaitrepo(hub: Hub, task: TaskRow): Promise<void> {
  const [tag = null, , nvrs = null, minEvent = null] = task.request
  const owner = { id: task.owner, name: '' }
  const session = { id: 0, user: owner, callNumber: null, authtype: 0 }
  const call = { ...builderCall(hub), session }
  const found = (await findTag(call, tag, true)) ?? {}
  if (Date.now() / 1000 - task.start > (timeoutMinutes * 60) / hub.clockFactor)
    throw genericError(
      `Unsuccessfully waited ${timeoutMinutes}:00 for a new ${asText(found['name'])} repo`,
    )
  const wanted = asTexts(nvrs)
  if (wanted.length > 0) {
    const builds = await taggedBuilds(call, { inherit: true, latest: true }, rowId(found))
    const names = new Set(builds.map((build) => asText(build['nvr'])))
    if (!wanted.every((nvr) => names.has(nvr))) return
  }
  const min = asNumber(minEvent) ?? (wanted.length > 0 ? 'last' : null)
  const answer = await callMethod(call, 'repo.request', [rowId(found), min], {})
  const repo = isStruct(answer) ? (answer['repo'] ?? null) : null
  if (repo !== null) await closeTask(hub.db, task.id, repo)
}
