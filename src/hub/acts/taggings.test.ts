import { expect, test } from 'vitest'

import { moveBuild, promoteBuild, tagBuild, untagBuild } from './builds'
import { newestAfter, promotedBy, promotedName, taggingsOf } from './taggings'

const own = (nvr: string) => ({ nvr, tag_name: 'el9' })
const inherited = { nvr: 'x-1-1', tag_name: 'base' }

test('the build tagged last is the newest, whatever its version', () => {
  const change = taggingsOf([tagBuild('x-2-1', 'el9')])
  expect(newestAfter('el9', [own('x-3-1'), inherited], change)).toEqual({
    before: own('x-3-1'),
    after: own('x-2-1'),
  })
})

test('without the newest the one tagged before it is, then what is inherited', () => {
  const one = taggingsOf([untagBuild('x-3-1', 'el9')])
  expect(newestAfter('el9', [own('x-3-1'), own('x-2-1')], one).after).toEqual(own('x-2-1'))
  expect(newestAfter('el9', [own('x-3-1'), inherited], one).after).toEqual(inherited)
  expect(newestAfter('el9', [own('x-3-1')], one).after).toBeNull()
})

test('several at once count in their order', () => {
  const acts = [untagBuild('x-3-1', 'el9'), untagBuild('x-2-1', 'el9')]
  const builds = [own('x-3-1'), own('x-2-1'), inherited]
  expect(newestAfter('el9', builds, taggingsOf(acts)).after).toEqual(inherited)
})

test('undoing the untagging of an older build makes it the newest', () => {
  const undo = untagBuild('x-2-1', 'el9').back
  const change = undo ? taggingsOf([undo]) : []
  expect(newestAfter('el9', [own('x-3-1')], change).after).toEqual(own('x-2-1'))
})

test('what is in the tag already stays where it is', () => {
  const change = taggingsOf([tagBuild('x-2-1', 'el9')])
  expect(newestAfter('el9', [own('x-3-1'), own('x-2-1')], change).after).toEqual(own('x-3-1'))
})

test('by force what is in the tag already becomes the newest', () => {
  const change = taggingsOf([tagBuild('x-2-1', 'el9', true)])
  expect(newestAfter('el9', [own('x-3-1'), own('x-2-1')], change).after).toEqual(own('x-2-1'))
})

test('what moves to a parent is inherited from there, before what it had', () => {
  const change = taggingsOf([moveBuild('x-3-1', 'el9', 'base')])
  const builds = [own('x-3-1'), inherited]
  expect(newestAfter('el9', builds, change, ['base']).after).toEqual({
    nvr: 'x-3-1',
    tag_name: 'base',
  })
  expect(newestAfter('el9', builds, change, ['other']).after).toEqual(inherited)
})

test('a move leaves one tag and enters another; names with dashes are kept whole', () => {
  expect(taggingsOf([moveBuild('ruby-gem-x-2-1', 'el9', 'el10')])).toEqual([
    { tag: 'el9', nvr: 'ruby-gem-x-2-1', package: 'ruby-gem-x', into: false, force: false },
    { tag: 'el10', nvr: 'ruby-gem-x-2-1', package: 'ruby-gem-x', into: true, force: false },
  ])
})

test('a promoted draft loses the suffix of its release', () => {
  const nvr = promotedBy([promoteBuild('x-2-1.el9,draft_77')])
  expect(nvr).toBe('x-2-1.el9,draft_77')
  expect(promotedName(nvr ?? '')).toBe('x-2-1.el9')
  expect(promotedBy([tagBuild('x-2-1', 'el9')])).toBeUndefined()
})
