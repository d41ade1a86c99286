import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Act, undoOf } from '~/hub/acts/act'
import { runAct } from '~/hub/acts/run-act'
import { touched } from '~/hub/acts/touched'
import { HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import type { Actor } from '~/hub/rules/who-may'
import type { HubStruct } from '~/hub/types/common'
import { buildRows } from './build-rows'
import { type BuildSubjects, makeBuildSubjects } from './build-subjects'
import { clusterRows } from './cluster-rows'
import { notificationRows, notificationSetup } from './notification-rows'
import { makeSideTags, repoRows } from './repo-rows'
import { tagRows, tagSetup } from './tag-rows'
import { taskRows } from './task-rows'
import { need, type Role, roles, type Row, startWorld, type World } from './world'

let world: World
let made: BuildSubjects | undefined
const began = Date.now() / 1000
const tried = new Set<string>()

const rows: Row[] = [
  ...clusterRows,
  ...tagRows,
  ...notificationRows(() => world.actors.petr.id),
  ...repoRows,
  ...buildRows(() => need(made)),
  ...taskRows(() => need(made)),
]

beforeAll(async () => {
  world = await startWorld()
  made = await makeBuildSubjects(world)
  await makeSideTags(world)
  world.become('anna')
  for (const act of [...tagSetup, ...notificationSetup(world.actors.petr.id)]) await runAct(act)
}, 120_000)
afterAll(async () => world.demo.close())

async function attemptOf(row: Row, who: string, actor: Actor | null) {
  const { act, no } = await row.attempt(who, actor)
  if (!act) throw new Error(`${row.name} changes nothing`)
  return { act, no }
}

/** The hub's refusal; null where it has done it. Throws on anything but a refusal. */
async function refusalOf(act: Act): Promise<string | null> {
  for (const { method } of act.writes) tried.add(method)
  try {
    await runAct(act)
    return null
  } catch (error) {
    if (!(error instanceof HubError) || !/^(denied|invalid|locked)$/.test(error.kind)) throw error
    return error.message
  }
}

async function tryAs(row: Row, role: Role): Promise<boolean> {
  const { act, no } = await attemptOf(row, role, world.actors[role])
  world.become(role)
  const refused = await refusalOf(act)
  const hubSays = refused ?? 'done'
  expect({ role, mayDo: no === null, hubSays }).toEqual({ role, mayDo: refused === null, hubSays })
  const back = refused === null && !row.later ? undoOf(act) : null
  const notUndone = back && (await refusalOf(back))
  expect(notUndone, `${role}: ${back?.does}`).toBeNull()
  return refused === null
}

test.each(rows)(
  '$name: whom the console lets, the hub lets, and there is a way back',
  async (row) => {
    const { act, no } = await attemptOf(row, 'nobody', null)
    expect(no).not.toBeNull()
    for (const each of act.writes) {
      expect(await world.refusal(each)).toMatch(
        /not logged.in|must be logged in|policy violation|not owner/i,
      )
    }
    const allowed: Role[] = []
    for (const role of roles) if (await tryAs(row, role)) allowed.push(role)
    // Were the subject itself at fault, all would be refused, and nothing told apart.
    expect(allowed.length > 0).toBe(!row.sealed)
  },
)

test('what was refused has left no trace', async () => {
  const tablesOf = async (role: Role) => {
    const editor = world.actors[role].id
    const history = await hub().call('queryHistory', { editor, after: began })
    // Side tags apart, which everybody may make.
    const others = (found: HubStruct[]) =>
      found.filter(
        (row) => !/-side-/.test(JSON.stringify([row['tag.name'], row['build_target.name']])),
      )
    return Object.entries(history).flatMap(([table, found]) =>
      others(found).length > 0 ? [table] : [],
    )
  }
  expect((await tablesOf('hana')).toSorted()).toEqual([
    'host_channels',
    'host_config',
    'tag_listing',
  ])
  expect(await tablesOf('petr')).toEqual(['tag_listing'])
  expect(await tablesOf('rhea')).not.toContain('host_config')
})

test('every kind of write has been tried', () => {
  // Whose session it is decides about ending it, and no permission.
  expect(Object.keys(touched).filter((method) => !tried.has(method))).toEqual(['logout'])
})
