import { expect, it } from 'vitest'

import { undoOf } from './act'
import { blockPackage, removePackage, setPackageArches, setPackageOwner } from './packages'

const row = { package_id: 1, package_name: 'x', owner_name: 'anna', extra_arches: 'i686' }

it('blocks a blocked package again where its removal is undone', () => {
  const undo = undoOf(removePackage('el9', { ...row, blocked: true }))
  expect(undo?.writes.map(({ method }) => method)).toEqual(['packageListAdd', 'packageListBlock'])
})

it('takes away the listing that a change of an inherited package made', () => {
  const inherited = { ...row, tag_name: 'base' }
  for (const act of [
    setPackageOwner('el9', inherited, 'petr'),
    setPackageArches('el9', inherited, ''),
  ]) {
    expect(undoOf(act)?.writes.map(({ method }) => method)).toEqual(['packageListRemove'])
  }
  const own = setPackageOwner('el9', { ...row, tag_name: 'el9' }, 'petr')
  expect(undoOf(own)?.writes[0]).toMatchObject({ params: { owner: 'anna' } })
})

it('says that unblocking may leave a parent’s listing in place of the tag’s own', () => {
  expect(blockPackage('el9', 'x', true).back?.differs).toContain('the parent’s listing counts')
  expect(blockPackage('el9', 'x').back?.differs).toBeUndefined()
})
