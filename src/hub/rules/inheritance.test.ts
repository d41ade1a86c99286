import { expect, test } from 'vitest'

import type { InheritanceLink } from '../types/tag'
import { effectiveInheritance } from './inheritance'

function link(child: number, parent: number, options: Partial<InheritanceLink> = {}) {
  return {
    child_id: child,
    parent_id: parent,
    name: `tag-${parent}`,
    priority: 0,
    maxdepth: null,
    intransitive: false,
    noconfig: false,
    pkg_filter: '',
    ...options,
  }
}

function order(...links: InheritanceLink[]): string[] {
  const found = effectiveInheritance(1, (tag) => links.filter((each) => each.child_id === tag))
  return found.map(({ id, depth }) => `${id}@${depth}`)
}

test('a parent comes before the next one, with all that it inherits', () => {
  expect(
    order(link(1, 3, { priority: 5 }), link(1, 2), link(2, 4), link(3, 4), link(4, 5)),
  ).toEqual(['2@1', '4@2', '5@3', '3@1'])
})

test('a loop is cut', () => {
  expect(order(link(1, 2), link(2, 1), link(2, 3))).toEqual(['2@1', '3@2'])
})

test('an intransitive link counts only from the tag itself', () => {
  expect(order(link(1, 2, { intransitive: true }), link(2, 3, { intransitive: true }))).toEqual([
    '2@1',
  ])
})

test('the least depth counts, and only what a visit did not cover is visited again', () => {
  expect(order(link(1, 2, { maxdepth: 0 }), link(2, 3))).toEqual(['2@1'])
  expect(
    order(link(1, 2, { maxdepth: 1 }), link(1, 3, { priority: 5 }), link(3, 2), link(2, 4)),
  ).toEqual(['2@1', '4@2', '3@1', '2@2', '4@3'])
})

test('what was seen through a filter is seen again without one', () => {
  expect(
    order(link(1, 2, { pkg_filter: '^foreman' }), link(1, 3, { priority: 5 }), link(3, 2)),
  ).toEqual(['2@1', '3@1', '2@2'])
})
