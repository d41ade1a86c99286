import { expect, test } from 'vitest'

import { undoOf } from './act'
import { editChannel, setChannelEnabled } from './channels'
import { whyNotHost } from '../rules/draft-checks'
import { addHost, editHost, setHostEnabled } from './hosts'
import { createUser, grantNewPermission } from './users'

test('a host’s comment is written after it was disabled, and put back with it', () => {
  const act = setHostEnabled({ name: 'b1', comment: 'slow I/O' }, false, 'new disks')
  expect(act.writes).toEqual([
    { method: 'disableHost', params: { hostname: 'b1' } },
    { method: 'editHost', params: { hostInfo: 'b1', comment: 'new disks' } },
  ])
  expect(act.commands).toEqual(["koji disable-host '--comment=new disks' b1"])
  expect(undoOf(act)?.commands).toEqual(["koji enable-host '--comment=slow I/O' b1"])
})

test('a comment that stays is not written: the hub would refuse to change nothing', () => {
  const act = setHostEnabled({ name: 'b1', comment: null }, true, '')
  expect(act.writes.map(({ method }) => method)).toEqual(['enableHost'])
  const channel = setChannelEnabled({ name: 'vm', comment: 'no hosts' }, true, 'no hosts')
  expect(channel.writes).toEqual([{ method: 'enableChannel', params: { channelname: 'vm' } }])
})

test('only what differs of a host is sent, and goes back', () => {
  const before = { arches: 'x86_64', capacity: 4, description: '', comment: 'a' }
  expect(editHost('b1', before, { ...before })).toBeNull()
  const act = editHost('b1', before, { ...before, capacity: 2.5, comment: '' })
  expect(act?.writes).toEqual([
    { method: 'editHost', params: { hostInfo: 'b1', capacity: 2.5, comment: '' } },
  ])
  expect(act?.commands).toEqual(['koji edit-host --capacity=2.5 --comment= b1'])
  expect(act && undoOf(act)?.commands).toEqual(['koji edit-host --capacity=4 --comment=a b1'])
})

test('what the hub would refuse of a host is told before', () => {
  expect(whyNotHost({ arches: 'x86_64 i686', capacity: 1.5 })).toBeNull()
  for (const capacity of [1, 0, Number.NaN]) {
    expect(whyNotHost({ arches: 'x86_64', capacity })).toContain('above 1')
  }
  expect(whyNotHost({ arches: '', capacity: 2 })).toContain('which arches')
  expect(whyNotHost({ arches: 'x86_64;s390x', capacity: 2 })).toContain('spaces between')
})

test('a new host’s arches are words of the command', () => {
  const host = { name: 'b1', arches: 'x86_64 i686', principal: '', force: true }
  expect(addHost(host).commands).toEqual(['koji add-host --force b1 x86_64 i686'])
})

test('a renamed channel gets its name back by its new one', () => {
  const before = { name: 'slow', description: '', comment: '' }
  const act = editChannel(before, { ...before, name: 'slower' })
  expect(act?.commands).toEqual(['koji edit-channel --name=slower slow'])
  expect(act && undoOf(act)?.writes).toEqual([
    { method: 'editChannel', params: { channelInfo: 'slower', name: 'slow' } },
  ])
})

test('a permission that is made stays when it is revoked', () => {
  const act = grantNewPermission('petr', 'sign', 'May sign')
  expect(act.commands).toEqual(["koji grant-permission --new '--description=May sign' sign petr"])
  expect(undoOf(act)?.commands).toEqual(['koji revoke-permission sign petr'])
  expect(createUser('nora', '', true).commands).toEqual(['koji add-user --disable nora'])
})
