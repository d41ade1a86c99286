import { asList, asText, asTexts } from '../hub/arguments'
import type { Hub } from '../hub/call'
import { buildError, genericError } from '../hub/errors'
import { taskStates } from '../hub/task-states'
import { findTarget } from '../methods/lookup'
import { isScmUrl } from '../packages/source'
import { isStruct } from '../xmlrpc/values'
import { builderCall, childFault, childrenOf, giveUp, type Child } from './build'
import type { TaskRow } from './subject'
import { closeTask, insertChild } from './task-writes'

/** What a level leaves for the next to wait for: its NVRs, and those of what it built. */
async function builtBy(hub: Hub, level: string[], builds: Child[]): Promise<string[]> {
  const rows = await hub.db.rows(
    `select p.name || '-' || b.version || '-' || b.release as nvr
     from build b join package p on p.id = b.pkg_id
     where b.task_id = any($1::int[]) order by b.task_id`,
    [builds.map((child) => child.id)],
  )
  return [
    ...level.filter((source) => !isScmUrl(source)),
    ...asTexts(rows.map((row) => row['nvr'] ?? null)),
  ]
}

const isClosed = (child: Child) => child.state === taskStates.closed

/**
 * One look of a chain at its levels, from where it stands: each level waits for a repo with what
 * the one before it built (builder/kojid ChainBuildTask). Throws BuildError and GenericError.
 */
export async function stepChainBuild(hub: Hub, task: TaskRow): Promise<void> {
  const [srcs, target = null, given] = task.request
  const opts = isStruct(given) ? given : {}
  if (opts['scratch']) throw buildError('--scratch is not allowed with chain-builds')
  const found = await findTarget(builderCall(hub), target)
  if (!found) throw genericError(`unknown build target: ${asText(target)}`)
  const children = await childrenOf(hub, task.id)
  const fault = childFault(children)
  if (fault) return giveUp(hub, task, fault)
  let nvrs: string[] = []
  for (const [index, item] of asList(srcs).entries()) {
    const level = asTexts(item)
    const label = `wait ${index}`
    const wait = children.find((child) => child.label === label)
    if (nvrs.length > 0 && !wait) {
      const request = [found['build_tag_name'], null, nvrs]
      await insertChild(hub.db, task, { method: 'waitrepo', request, label })
      return
    }
    if (wait && !isClosed(wait)) return
    const builds = children.filter((child) => child.label.startsWith(`build ${index},`))
    const sources = [...level.entries()].filter(([, source]) => isScmUrl(source))
    if (builds.length < sources.length) {
      await hub.db.transaction(async (db) => {
        for (const [place, source] of sources)
          await insertChild(db, task, {
            method: 'build',
            request: [source, target, opts],
            label: `build ${index},${place}`,
          })
      })
      return
    }
    if (!builds.every(isClosed)) return
    nvrs = await builtBy(hub, level, builds)
  }
  await closeTask(hub.db, task.id, null)
}
