import { describe, expect, it } from 'vitest'

import { whyNotDebuginfo, whyNotMacros } from '../rules/side-tag'
import { undoOf } from './act'
import { createSideTag, draftOfSideTag, editSideTag } from './side-tags'

const extra = {
  sidetag: true,
  sidetag_user: 'petr',
  sidetag_user_id: 3,
  'rpm.macro.dist': '.el9',
  'rpm.macro.count': 5,
  'repo.auto': true,
}
const before = draftOfSideTag({ extra })
const name = 'foreman-build-side-9'

describe('a side tag', () => {
  it('is asked for with what is not the default alone', () => {
    expect(createSideTag('foreman-build', false, '').writes[0]?.params).toEqual({
      basetag: 'foreman-build',
    })
    expect(createSideTag('foreman-build', true, 'test').commands).toEqual([
      'koji add-sidetag --debuginfo --suffix=test foreman-build',
    ])
  })

  it('keeps what the plugin knows it by out of the form', () => {
    expect(before).toEqual({
      debuginfo: null,
      macros: { dist: '.el9', count: '5' },
      extra: { 'repo.auto': true },
    })
    expect(editSideTag(name, before, { ...before })).toBeNull()
    expect(editSideTag(name, before, { ...before, debuginfo: false })).toBeNull()
  })

  it('says that its undo leaves the word about debuginfo, which only admins may take away', () => {
    const act = editSideTag(name, before, { ...before, debuginfo: true })
    const undo = act && undoOf(act)
    expect(undo?.writes[0]?.params).toEqual({ sidetag: name, debuginfo: false })
    expect(undo?.differs).toContain('it will say that it is without')
    const said = { ...before, debuginfo: false }
    expect(editSideTag(name, said, { ...said, debuginfo: true })?.back?.differs).toBeUndefined()
  })

  it('sends the macros that changed, and their old values by the way back', () => {
    const act = editSideTag(name, before, { ...before, macros: { dist: '.el9s', count: '5' } })
    expect(act?.writes[0]?.params).toEqual({ sidetag: name, rpm_macros: { dist: '.el9s' } })
    expect(act && undoOf(act)?.commands).toEqual([
      `koji edit-sidetag --rpm-macro=dist=.el9 ${name}`,
    ])
  })

  it('loses macros among other settings where both go, as the hub forgets one of the two', () => {
    const act = editSideTag(name, before, { ...before, macros: { dist: '.el9' }, extra: {} })
    expect(act?.writes[0]?.params).toEqual({
      sidetag: name,
      remove_extra: ['repo.auto', 'rpm.macro.count'],
    })
    expect(act?.commands).toEqual([])
    const macros = editSideTag(name, before, { ...before, macros: { dist: '.el9' } })
    expect(macros?.writes[0]?.params).toEqual({ sidetag: name, remove_rpm_macros: ['count'] })
  })
})

describe('what the parent lets its side tags do', () => {
  const parent = { name: 'foreman-build', extra: {} }

  it('is nothing before it says so', () => {
    expect(whyNotDebuginfo(parent)).toContain('sidetag_debuginfo_allowed')
    expect(whyNotMacros(parent, ['dist'])).toContain('sidetag_rpm_macros_allowed')
    expect(whyNotMacros(parent, [])).toBeNull()
  })

  it('is told by patterns, in a list or a text', () => {
    const open = { name: 'foreman-build', extra: { sidetag_rpm_macros_allowed: 'dist _with*' } }
    expect(whyNotMacros(open, ['dist', '_without_check'])).toBeNull()
    expect(whyNotMacros(open, ['vendor'])).toContain('not vendor')
    expect(whyNotMacros(open, ['9x'])).toContain('no name')
    const list = { name: 'x', extra: { sidetag_rpm_macros_allowed: ['*'] } }
    expect(whyNotMacros(list, ['vendor'])).toBeNull()
  })
})
