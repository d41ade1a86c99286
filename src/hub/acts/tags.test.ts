import { expect, test } from 'vitest'

import { undoOf } from './act'
import { whyNotParents } from '../rules/draft-checks'
import { changeInheritance } from './inheritance'
import { blockExtra, createTag, draftOfTag, editTag, setExtra } from './tags'

const before = { name: 'el9', arches: 'x86_64', locked: false, perm: null }

test('an edit sends only what differs, and its way back puts that back', () => {
  expect(editTag(before, { ...before })).toBeNull()
  const act = editTag(before, { ...before, name: 'el9s', locked: true, perm: 'admin' })
  expect(act?.writes).toEqual([
    { method: 'editTag2', params: { tagInfo: 'el9', name: 'el9s', locked: true, perm: 'admin' } },
  ])
  expect(act?.commands).toEqual(['koji edit-tag --rename=el9s --lock --perm=admin el9'])
  const back = act && undoOf(act)
  expect(back?.writes).toEqual([
    { method: 'editTag2', params: { tagInfo: 'el9s', name: 'el9', locked: false, perm: null } },
  ])
  expect(back?.commands).toEqual(['koji edit-tag --rename=el9 --unlock --no-perm el9s'])
  expect(back && undoOf(back)?.does).toBe(act?.does)
})

test('no arches of its own are an empty text', () => {
  expect(draftOfTag({ ...before, arches: '' })).toEqual({ ...before, arches: '' })
})

test('what the command line cannot say while making a tag follows in a second line', () => {
  const act = createTag({ ...before, locked: true, perm: 'admin' }, 'el8')
  expect(act.commands).toEqual([
    'koji add-tag --parent=el8 --arches=x86_64 el9',
    'koji edit-tag --lock --perm=admin el9',
  ])
})

test('an extra setting goes back to its own value, or to none', () => {
  const key = 'mock.package_manager'
  expect(undoOf(setExtra('el9', key, 'dnf5', 'dnf'))?.writes).toEqual([
    { method: 'editTag2', params: { tagInfo: 'el9', extra: { [key]: 'dnf' } } },
  ])
  expect(undoOf(setExtra('el9', key, 'dnf5', undefined))?.writes).toEqual([
    { method: 'editTag2', params: { tagInfo: 'el9', remove_extra: [key] } },
  ])
  expect(undoOf(blockExtra('el9', key))).toBeNull()
  expect(setExtra('el9', key, { a: [1] }, undefined).commands).toEqual([
    `koji edit-tag -x '${key}={"a":[1]}' el9`,
  ])
})

const parent = (id: number, priority: number) => ({
  parent_id: id,
  name: `tag-${id}`,
  priority,
  maxdepth: null,
  intransitive: false,
  noconfig: false,
  pkg_filter: '',
})

test('only the links that differ are written, and put back', () => {
  const old = [parent(1, 0), parent(2, 5)]
  expect(changeInheritance('el9', old, [...old])).toBeNull()
  const act = changeInheritance('el9', old, [{ ...parent(2, 5), maxdepth: 3 }, parent(3, 10)])
  expect(act?.commands).toEqual([
    'koji remove-tag-inheritance el9 tag-1',
    'koji edit-tag-inheritance --priority=5 --maxdepth=3 el9 tag-2',
    'koji add-tag-inheritance --priority=10 el9 tag-3',
  ])
  const back = act && undoOf(act)
  expect(back?.writes[0]).toMatchObject({
    method: 'setInheritanceData',
    params: {
      data: [
        { parent_id: 1, priority: 0 },
        { parent_id: 2, maxdepth: null },
        { parent_id: 3, 'delete link': true },
      ],
    },
  })
})

test('two parents of one priority, or the tag itself, are refused before the hub does', () => {
  expect(whyNotParents(9, [parent(1, 0), parent(2, 0)])).toBe(
    'tag-1 and tag-2 have the same priority 0',
  )
  expect(whyNotParents(1, [parent(1, 0)])).toBe('A tag cannot inherit from itself')
  expect(whyNotParents(9, [parent(1, 0), parent(2, 1)])).toBeNull()
})
