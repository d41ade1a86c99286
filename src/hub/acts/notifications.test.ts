import { expect, test } from 'vitest'

import { undoOf } from './act'
import { createNotification, deleteNotification, updateNotification } from './notifications'

const petr = { id: 3, name: 'petr', mine: false }
const all = { package: '', tag: '', successOnly: false }

test('the command names another user, and what the notification is about', () => {
  const draft = { package: 'foreman', tag: '', successOnly: true }
  expect(createNotification('notification', petr, draft).commands).toEqual([
    'koji add-notification --user=petr --package=foreman --success-only',
  ])
  expect(createNotification('notification', { ...petr, mine: true }, draft).commands).toEqual([
    'koji add-notification --package=foreman --success-only',
  ])
})

test('everything can be blocked on the command line, but not asked for', () => {
  expect(createNotification('notification', petr, all).commands).toEqual([])
  expect(createNotification('block', petr, all).commands).toEqual([
    'koji block-notification --user=petr --all',
  ])
})

test('a deleted one is added again by number, and then is another', () => {
  const act = deleteNotification('notification', petr, {
    id: 7,
    packageId: 11,
    packageName: 'foreman',
    tagId: 5,
    tagName: 'el9',
    successOnly: true,
  })
  const back = undoOf(act)
  expect(back?.writes).toEqual([
    {
      method: 'createNotification',
      params: { user_id: 3, package_id: 11, tag_id: 5, success_only: true },
    },
  ])
  expect(back && undoOf(back)).toBeNull()
})

test('a change sends all that the hub wants, the command what differs', () => {
  const before = { package: 'foreman', tag: 'el9', successOnly: true }
  expect(updateNotification(7, before, { ...before })).toBeNull()
  const act = updateNotification(7, before, { ...before, tag: '', successOnly: false })
  expect(act?.writes).toEqual([
    {
      method: 'updateNotification',
      params: { id: 7, package_id: 'foreman', tag_id: null, success_only: false },
    },
  ])
  expect(act?.commands).toEqual(["koji edit-notification '--tag=*' --no-success-only 7"])
})
