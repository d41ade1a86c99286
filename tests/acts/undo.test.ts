import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Act, isDoneByTasks, tasksOf, undoOf } from '~/hub/acts/act'
import { runAct } from '~/hub/acts/run-act'
import { taggingsOf } from '~/hub/acts/taggings'
import { isFinished } from '~/hub/rules/task-state'
import { until } from '../contract/subjects'
import { buildRows } from './build-rows'
import { type BuildSubjects, makeBuildSubjects, taskOf } from './build-subjects'
import { clusterRows } from './cluster-rows'
import { hubState } from './hub-state'
import { notificationRows, notificationSetup } from './notification-rows'
import { makeSideTags, repoRows } from './repo-rows'
import { tagRows, tagSetup } from './tag-rows'
import { need, type Row, startWorld, type World } from './world'

let world: World
let made: BuildSubjects | undefined

/** Undoing what disables something enables it; what is enabled already is offered no such form. */
const enables = new Set(['enableHost', 'enableChannel', 'enableUser'])

const clusterOnes: Row[] = [
  ...clusterRows.filter(({ name }) => !enables.has(name)),
  ...notificationRows(() => world.actors.petr.id),
]
const ofCluster = new Set(clusterOnes)

const rows: Row[] = [...clusterOnes, ...tagRows, ...repoRows, ...buildRows(() => need(made))]

beforeAll(async () => {
  world = await startWorld()
  made = await makeBuildSubjects(world)
  await makeSideTags(world)
  world.become('anna')
  for (const act of [...tagSetup, ...notificationSetup(world.actors.petr.id)]) await runAct(act)
}, 120_000)
afterAll(async () => world.demo.close())

/** Makes a change, and waits until the tasks that make it have ended. */
async function make(act: Act): Promise<void> {
  const { results } = await runAct(act)
  const tasks = tasksOf(act, results)
  expect(isDoneByTasks(act) ? tasks.length : 1).toBeGreaterThan(0)
  await until(async () => (await Promise.all(tasks.map(taskOf))).every(isFinished))
}

/** The tags that an act names, and the one that most rows of tags are about; none for the cluster. */
function tagsOf(row: Row, { writes }: Act): string[] {
  const named = writes.flatMap(({ params }) =>
    Object.entries(params).flatMap(([name, value]) =>
      /^(tag\d?|sidetag)$/.test(name) && typeof value === 'string' ? [value] : [],
    ),
  )
  return ofCluster.has(row) ? [] : [...new Set(['matrix', ...named])]
}

test.each(rows)('undoing $name leaves the hub as it was, or says what differs', async (row) => {
  const { act, no } = await row.attempt('anna', world.actors.anna)
  const back = act && undoOf(act)
  if (!act || !back || no !== null) return
  // The order of builds is told by what becomes the newest (taggings.test.ts).
  const ordered = taggingsOf([back]).length === 0
  const state = () => hubState(tagsOf(row, act), ordered)
  const before = await state()
  await make(act)
  expect(await state(), `${act.does} does something`).not.toEqual(before)
  await make(back)
  const after = await state()
  const isSaid = back.differs !== undefined
  expect(isSaid ? before : after).toEqual(before)
  expect(JSON.stringify(after) !== JSON.stringify(before)).toBe(isSaid)
})
