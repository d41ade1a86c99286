import { runAct } from '~/hub/acts/run-act'
import { addPackage } from '~/hub/acts/packages'
import { createTag } from '~/hub/acts/tags'
import { hub } from '~/hub/hub'
import { isFinished } from '~/hub/rules/task-state'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { until } from '../contract/subjects'
import { need, roles, type World } from './world'

/** Tags that differ in who may change their builds. */
export const tags = {
  open: { name: 'matrix-open', arches: '', locked: false, perm: null },
  asking: { name: 'matrix-asking', arches: '', locked: false, perm: 'tag' },
  locked: { name: 'matrix-locked', arches: '', locked: true, perm: null },
}
export const from = 'foreman-nightly-el9'

const source = 'git+https://git.example.org/x.git?packages/foreman/rubygem-puma'

/** What the rows of builds and tasks are tried on. */
export interface BuildSubjects {
  /** Complete builds in the tag `from`, which all of the tags list. */
  toTag: { nvr: string; state: number }[]
  /** Builds in each of the tags, two for each role. */
  tagged: { nvr: string }[]
  /** A complete draft of petr's, which gets another name as it is promoted. */
  draft: number
  /** Open tasks of petr's that last, one for each role and one more. */
  tasks: number[]
  /** A canceled one of petr's. */
  canceled: number
}

/** A task with its request. Throws where the hub has none. */
export async function taskOf(id: number): Promise<Task> {
  const task = await hub().call('getTaskInfo', { task_id: id, request: true })
  if (task === null || Array.isArray(task)) throw new Error(`no task ${id}`)
  return task
}

async function submit(fragment: string, opts: { scratch?: boolean; draft?: boolean }) {
  const src = `${source}#1,noarch,${fragment}`
  const outcome = await hub().write('build', { src, target: from, opts })
  if (!('result' in outcome)) throw new Error('the answer was lost')
  return outcome.result
}

async function makeTagged(world: World) {
  const builds = await hub().call('listTagged', { tag: from })
  const toTag = builds.slice(0, roles.length)
  const tagged = builds.slice(roles.length, 3 * roles.length)
  const session = await world.demo.login('anna')
  for (const tag of Object.values(tags)) {
    await runAct(createTag(tag, ''))
    for (const name of new Set([...toTag, ...tagged].map((build) => build.package_name))) {
      await runAct(addPackage(tag.name, name, 'anna', ''))
    }
    // At once, past lock and permission.
    const ids = tagged.map((build) => build.build_id)
    const { fault } = await world.demo.call('massTag', [tag.name, ids], { session })
    if (fault) throw new Error(fault.message)
  }
  return { toTag, tagged }
}

async function makeTasks() {
  const draft = await submit('ver=9.7,secs=1', { draft: true })
  const tasks: number[] = []
  for (let count = 0; count < roles.length + 2; count += 1) {
    tasks.push(await submit('secs=90000', { scratch: true }))
  }
  const [canceled, ...lasting] = tasks
  await hub().write('cancelTask', { task_id: need(canceled) })
  await until(async () => {
    const found = await Promise.all(lasting.map(taskOf))
    return found.every(({ state }) => state === TASK_STATE.OPEN)
  })
  await until(async () => isFinished(await taskOf(draft)))
  const [build] = await hub().call('listBuilds', { taskID: draft })
  return { draft: need(build).build_id, tasks: lasting, canceled: need(canceled) }
}

/** Makes them, which takes some seconds of builds. */
export async function makeBuildSubjects(world: World): Promise<BuildSubjects> {
  world.become('petr')
  const tasks = await makeTasks()
  world.become('anna')
  return { ...tasks, ...(await makeTagged(world)) }
}
