import { describe, expect, it } from 'vitest'

import { undoOf } from './act'
import { createTarget, editTarget } from './targets'

const target = { name: 'foreman-el9', buildTag: 'foreman-el9-build', destTag: 'foreman-el9' }

describe('a build target', () => {
  it('is said whole to the hub though one thing changes, and by one option on the command line', () => {
    const act = editTarget(target, { ...target, destTag: 'foreman-el9-candidate' })
    expect(act?.writes).toEqual([
      {
        method: 'editBuildTarget',
        params: {
          buildTargetInfo: 'foreman-el9',
          name: 'foreman-el9',
          build_tag: 'foreman-el9-build',
          dest_tag: 'foreman-el9-candidate',
        },
      },
    ])
    expect(act?.commands).toEqual(['koji edit-target --dest-tag=foreman-el9-candidate foreman-el9'])
    expect(editTarget(target, { ...target })).toBeNull()
  })

  it('is found under its new name by the way back of a rename', () => {
    const act = editTarget(target, { ...target, name: 'foreman-el9-old' })
    expect(act && undoOf(act)?.writes[0]?.params).toMatchObject({
      buildTargetInfo: 'foreman-el9-old',
      name: 'foreman-el9',
    })
  })

  it('goes away again by the way back of its making', () => {
    expect(undoOf(createTarget(target))?.commands).toEqual(['koji remove-target foreman-el9'])
  })
})
