import { describe, expect, test } from 'vitest'

import { BUILD_STATE } from '../types/build'
import { TASK_STATE } from '../types/task'
import {
  mayAssignTask,
  mayCancelTree,
  mayChangeBuildsOf,
  mayChangeSideTag,
  mayEditChannels,
  mayEditExternalRepos,
  mayEditHosts,
  mayEditPackageLists,
  mayEditSideTagExtra,
  mayEditTags,
  mayEditTargets,
  mayEditUsers,
  mayFreeTask,
  mayMakeRepo,
  mayMakeSideTag,
  mayPromote,
  mayRequestRepo,
  maySetPriority,
  maySetRequestPriority,
  mayTagBuild,
} from './permissions'
import type { Actor, Verdict } from './who-may'

const anna = { id: 2, permissions: ['admin'] }
const petr = { id: 3, permissions: [] }
const rhea = { id: 4, permissions: ['tag', 'target', 'repo'] }
const hana = { id: 5, permissions: ['host'] }
const everybody = { petr, rhea, hana, anna }

/** Who of everybody may. */
function allowed(rule: (actor: Actor | null) => Verdict): string[] {
  return Object.entries(everybody).flatMap(([name, actor]) => (rule(actor) === null ? [name] : []))
}

describe('permissions', () => {
  test.each([
    [mayEditTags, ['rhea', 'anna']],
    [mayEditPackageLists, ['rhea', 'anna']],
    [mayEditTargets, ['rhea', 'anna']],
    [mayMakeRepo, ['rhea', 'anna']],
    [mayEditHosts, ['hana', 'anna']],
    [mayEditChannels, ['anna']],
    [mayEditExternalRepos, ['anna']],
    [mayEditUsers, ['anna']],
    [mayEditSideTagExtra, ['anna']],
    [mayMakeSideTag, ['petr', 'rhea', 'hana', 'anna']],
    [mayRequestRepo, ['petr', 'rhea', 'hana', 'anna']],
  ])('%o', (rule, who) => {
    expect(allowed((actor) => rule(actor))).toEqual(who)
    expect(rule(null)).toBe('Sign in first')
  })

  test('name what is missing', () => {
    expect(mayEditTags(petr)).toBe('Only holders of the permission tag and admins may change tags')
    expect(mayEditUsers(petr)).toBe('Only admins may change users and permissions')
    expect(mayRequestRepo(petr, true)).toMatch(/^Only admins/)
    expect(mayMakeRepo({ id: 1, permissions: ['regen-repo'] })).toBeNull()
  })
})

describe('tasks', () => {
  const free = { state: TASK_STATE.FREE }
  const open = { state: TASK_STATE.OPEN }
  const closed = { state: TASK_STATE.CLOSED }

  test('are steered by admins while they are unfinished', () => {
    expect([mayFreeTask(anna, open), maySetPriority(anna, free)]).toEqual([null, null])
    expect([mayFreeTask(hana, open), maySetPriority(hana, free)]).not.toContain(null)
    expect(mayFreeTask(anna, free)).toBe('No host has the task')
    expect(mayFreeTask(anna, closed)).toBe('The task is already finished')
    expect(maySetPriority(anna, closed)).toBe('The task is already finished')
  })

  test('are assigned while they are free, by force also later', () => {
    expect(mayAssignTask(anna, free)).toBeNull()
    expect(mayAssignTask(anna, open)).toBe('A host has the task already')
    expect(mayAssignTask(anna, open, true)).toBeNull()
    expect(mayAssignTask(anna, closed, true)).toBe('The task is already finished')
    expect(mayAssignTask(petr, free)).toBe('Only admins may assign a task')
  })

  test('have a tree at their top alone', () => {
    expect(mayCancelTree(anna, { parent: null })).toBeNull()
    expect(mayCancelTree(anna, { parent: 5 })).toBe('Only a task without a parent has a whole tree')
    expect(mayCancelTree(petr, { parent: null })).toBe('Only admins may cancel a whole tree')
  })
})

describe('builds and tags', () => {
  const open = { locked: false, perm: null }
  const guarded = { locked: false, perm: 'tag' }
  const locked = { locked: true, perm: null }
  const complete = { state: BUILD_STATE.COMPLETE }

  test('a lock stops all, a permission all without it; an admin needs force for both', () => {
    expect(allowed((actor) => mayChangeBuildsOf(actor, open))).toHaveLength(4)
    expect(allowed((actor) => mayChangeBuildsOf(actor, guarded))).toEqual(['rhea'])
    expect(allowed((actor) => mayChangeBuildsOf(actor, locked))).toEqual([])
    expect(allowed((actor) => mayChangeBuildsOf(actor, locked, true))).toEqual(['anna'])
    expect(allowed((actor) => mayChangeBuildsOf(actor, guarded, true))).toEqual(['rhea', 'anna'])
    expect(mayChangeBuildsOf(petr, guarded)).toBe('The tag asks for the permission tag')
    expect(mayChangeBuildsOf(null, open)).toBe('Sign in first')
  })

  test('a build is complete before it is tagged', () => {
    expect(mayTagBuild(petr, complete, open)).toBeNull()
    expect(mayTagBuild(anna, { state: BUILD_STATE.FAILED }, open, true)).toBe(
      'Only a complete build can be tagged',
    )
    expect(mayTagBuild(petr, complete, locked)).toBe('The tag is locked')
  })

  test('a draft is promoted by its owner or who holds the permission', () => {
    const draft = { ...complete, draft: true, owner_id: petr.id }
    const promoter = { id: 9, permissions: ['draft-promoter'] }
    expect([mayPromote(petr, draft), mayPromote(promoter, draft)]).toEqual([null, null])
    expect([mayPromote(rhea, draft), mayPromote(anna, draft)]).not.toContain(null)
    expect(mayPromote(anna, draft, true)).toBeNull()
    expect(mayPromote(petr, { ...draft, draft: false })).toBe('Only a draft can be promoted')
    expect(mayPromote(petr, { ...draft, state: BUILD_STATE.BUILDING })).toBe(
      'Only a complete build can be promoted',
    )
    expect(mayPromote(null, draft)).toBe('Sign in first')
  })

  test('a side tag is its owner’s', () => {
    const extra = { sidetag: true, sidetag_user_id: petr.id }
    expect(allowed((actor) => mayChangeSideTag(actor, { extra }))).toEqual(['petr', 'anna'])
    expect(mayChangeSideTag(anna, { extra: {} })).toBe('This is no side tag')
    expect(mayChangeSideTag(null, { extra })).toBe('Sign in first')
  })

  test('a request for a repo is hurried by admins, while it waits', () => {
    expect(allowed((actor) => maySetRequestPriority(actor, { active: true }))).toEqual(['anna'])
    expect(maySetRequestPriority(anna, { active: false })).toBe('The request is over')
  })
})
