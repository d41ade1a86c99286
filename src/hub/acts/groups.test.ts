import { describe, expect, it } from 'vitest'

import type { TagGroup } from '../types/tag'
import { undoOf } from './act'
import { addMember, blockMember, type KnownMember, membersOf } from './group-members'
import { addGroup, blockGroup, draftOfGroup, editGroup, plainGroup } from './groups'

const group: TagGroup = {
  group_id: 1,
  tag_id: 7,
  name: 'build',
  display_name: 'build',
  description: 'for mock',
  blocked: false,
  exported: true,
  uservisible: true,
  biarchonly: false,
  langonly: null,
  is_default: null,
  packagelist: [
    {
      package: 'sed',
      type: 'optional',
      blocked: false,
      tag_id: 7,
      basearchonly: null,
      requires: null,
    },
    {
      package: 'bash',
      type: 'mandatory',
      blocked: true,
      tag_id: 3,
      basearchonly: null,
      requires: null,
    },
  ],
  grouplist: [],
}
const place = { tag: 'el9-build', group: 'build' }
const member: KnownMember = {
  kind: 'package',
  name: 'sed',
  type: 'optional',
  requires: '',
  basearchonly: false,
  blocked: false,
  isOwn: true,
}

describe('a comps group', () => {
  it('has a command only while it is plain', () => {
    const plain = { ...plainGroup, name: 'build', displayName: 'build' }
    expect(addGroup('el9-build', plain).commands).toEqual(['koji add-group el9-build build'])
    const hidden = addGroup('el9-build', { ...plain, uservisible: false })
    expect(hidden.commands).toEqual([])
    expect(hidden.writes[0]?.params).toEqual({
      taginfo: 'el9-build',
      grpinfo: 'build',
      uservisible: false,
    })
  })

  it('that was inherited goes back to that, and an own one to what it was', () => {
    const before = draftOfGroup(group)
    const after = { ...before, description: 'for all' }
    const inherited = editGroup('el9-build', before, after, false)
    expect(inherited && undoOf(inherited)?.writes[0]?.method).toBe('groupListRemove')
    const own = editGroup('el9-build', before, after, true)
    expect(own && undoOf(own)?.writes[0]?.params).toMatchObject({ description: 'for mock' })
    expect(editGroup('el9-build', before, { ...before }, true)).toBeNull()
  })

  it('of the tag itself is given again after a block, which took its place', () => {
    const back = undoOf(blockGroup('el9-build', group, true))
    expect(back?.writes[0]).toMatchObject({
      method: 'groupListAdd',
      params: { force: true, description: 'for mock', is_default: false },
    })
    const inherited = undoOf(blockGroup('el9-build', group, false))
    expect(inherited?.writes[0]?.method).toBe('groupListUnblock')
  })

  it('lists its members by name, and whose they are', () => {
    expect(membersOf(group, 7, 'package').map((each) => [each.name, each.isOwn])).toEqual([
      ['bash', false],
      ['sed', true],
    ])
  })
})

describe('a member of a group', () => {
  it('of another type than before gets that back', () => {
    const act = addMember(place, { ...member, type: 'mandatory' }, member)
    expect(act.commands).toEqual(['koji add-group-pkg el9-build build sed'])
    expect(undoOf(act)?.writes[0]?.params).toMatchObject({ pkg_name: 'sed', type: 'optional' })
  })

  it('of the tag itself is forced in again after a block, an inherited one unblocked', () => {
    expect(undoOf(blockMember(place, member))?.writes[0]).toMatchObject({
      method: 'groupPackageListAdd',
      params: { force: true, type: 'optional' },
    })
    expect(undoOf(blockMember(place, { ...member, isOwn: false }))?.commands).toEqual([
      'koji unblock-group-pkg el9-build build sed',
    ])
  })

  it('that is a group goes by the hub’s other methods', () => {
    const act = addMember(place, { ...member, kind: 'group', name: 'core', type: 'mandatory' })
    expect(act.writes[0]).toEqual({
      method: 'groupReqListAdd',
      params: { taginfo: 'el9-build', grpinfo: 'build', reqinfo: 'core', type: 'mandatory' },
    })
    expect(act.commands).toEqual(['koji add-group-req el9-build build core'])
  })
})
