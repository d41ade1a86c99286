import { asNumber, pythonText } from '../hub/arguments'
import type { Hub } from '../hub/call'
import { findTag } from '../methods/lookup'
import { needBuild } from '../methods/builds'
import { assertListed, assertTagAccess } from '../methods/tag-access'
import { builderCall } from './build'
import type { TaskRow } from './subject'
import { tagBuild, untagBuild } from './tagging'
import { closeTask } from './task-writes'

/** Tags on behalf of the task's owner, who may have lost the right to (kojihub.py host.tagBuild). */
export async function stepTagBuild(hub: Hub, task: TaskRow): Promise<void> {
  const [tag = null, build = null, force = false, from] = task.request
  const source = asNumber(from)
  await hub.db.transaction(async (db) => {
    const call = { ...builderCall(hub), db }
    const { id, name, package_id: item } = await needBuild(call, build)
    const to = (await findTag(call, tag, true)) ?? {}
    const forced = force === true
    const listed = { id: Number(item), name: pythonText(name) }
    // The fault of a real hub's task names the tag by what the request holds: its number.
    await assertListed(call, to, { package: listed, label: pythonText(tag) }, forced)
    if (source !== null) {
      await assertTagAccess(call, (await findTag(call, source, true)) ?? {}, task.owner, forced)
      await untagBuild(db, source, Number(id), task.owner, true)
    }
    await assertTagAccess(call, to, task.owner, forced)
    await tagBuild(db, Number(to['id']), Number(id), task.owner, forced)
    await closeTask(db, task.id, null)
  })
}
