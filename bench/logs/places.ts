import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { createHubClient } from '../../src/hub/client'
import { memoryStore } from '../../src/hub/session-store'

/** A task's build.log: where it is on the disk, in the console and behind the files door. */
export interface LogPlace {
  file: string
  page: string
  url: string
}

/** The build.log of the newest buildArch task in a state, in the demo hub's topdir. */
async function placeOf(origin: string, dataDir: string, state: number): Promise<LogPlace> {
  const hubUrl = `${origin}/kojihub`
  const filesUrl = `${origin}/kojifiles`
  const sessionStore = memoryStore()
  const client = createHubClient({ hubUrl, loginUrl: hubUrl, filesUrl, sessionStore })
  const opts = { method: 'buildArch', state: [state] }
  const [task] = await client.call('listTasks', { opts, queryOpts: { order: '-id', limit: 1 } })
  if (!task) throw new Error(`the demo hub has no buildArch task in state ${state}`)
  const path = `work/tasks/${task.id % 10_000}/${task.id}/build.log`
  // A finished task's files are there once somebody has asked for them.
  await (await fetch(`${filesUrl}/${path}`)).arrayBuffer()
  const file = join(dataDir, 'topdir', path)
  await mkdir(dirname(file), { recursive: true })
  return { file, page: `tasks/${task.id}/logs/build.log`, url: `${filesUrl}/${path}` }
}

/** A finished task's log. */
export function finishedLog(origin: string, dataDir: string): Promise<LogPlace> {
  return placeOf(origin, dataDir, 2)
}

/** The log of a task that waits for ever, which thus is whatever is written into it. */
export function growingLog(origin: string, dataDir: string): Promise<LogPlace> {
  return placeOf(origin, dataDir, 0)
}
