import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { createHubClient, type HubClient } from '../../src/hub/client'
import { memoryStore } from '../../src/hub/session-store'

/** A build as it runs: where its watch page is, and its logs on the disk. */
export interface RunningBuild {
  page: string
  logs: string[]
  cancel: () => Promise<void>
}

const arches = ['x86_64', 'aarch64', 'ppc64le', 's390x', 'noarch']
const target = 'foreman-client-s390x-el9'
const src =
  'git+https://git.example.org/foreman-packaging.git?packages/foreman/foreman#1f,ver=9.9,secs=900000'

async function openTasks(client: HubClient, task: number): Promise<number[]> {
  for (let tries = 0; tries < 240; tries++) {
    const below = await client.call('getTaskDescendents', { task_id: task, request: true })
    const all = Object.values(below).flat()
    const open = all.filter(({ method, state }) => method === 'buildArch' && state === 1)
    if (open.length === arches.length) return open.map(({ id }) => id)
    await sleep(500)
  }
  throw new Error('the demo hub did not begin all tasks of the build')
}

/** Submits a build for five architectures to the demo hub, which runs until it is canceled. */
export async function runFiveLogs(origin: string, dataDir: string): Promise<RunningBuild> {
  const hubUrl = `${origin}/kojihub`
  const filesUrl = `${origin}/kojifiles`
  const sessionStore = memoryStore()
  const client = createHubClient({ hubUrl, loginUrl: hubUrl, filesUrl, sessionStore })
  await client.session.signInWithPassword('anna', 'anna-pw')
  for (const hostname of ['builder-s390x-01', 'builder-s390x-02']) {
    await client.write('enableHost', { hostname })
  }
  const opts = { scratch: true, arch_override: arches.join(' ') }
  const outcome = await client.write('build', { src, target, opts })
  if (!('result' in outcome)) throw new Error('the answer to the build was lost')
  const task = outcome.result
  const logs: string[] = []
  for (const id of await openTasks(client, task)) {
    const directory = join(dataDir, 'topdir/work/tasks', String(id % 10_000), String(id))
    await mkdir(directory, { recursive: true })
    const file = join(directory, 'build.log')
    await writeFile(file, 'Mock Version: 5.9\n')
    logs.push(file)
  }
  const cancel = async () => void (await client.write('cancelTask', { task_id: task }))
  return { page: `tasks/${task}/watch`, logs, cancel }
}
