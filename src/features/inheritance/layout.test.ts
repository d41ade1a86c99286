import { expect, test } from 'vitest'

import type { FullInheritanceLink } from '~/hub/types/tag'
import { layOutInheritance } from './layout'

const link = (members: Partial<FullInheritanceLink>): FullInheritanceLink => ({
  parent_id: 0,
  name: '',
  priority: 0,
  maxdepth: null,
  intransitive: false,
  noconfig: false,
  pkg_filter: '',
  currdepth: 1,
  nextdepth: null,
  filter: [],
  ...members,
})

test('parents lie right, children left; a tag met twice is drawn once', () => {
  const graph = layOutInheritance({
    id: 1,
    name: 'build',
    parents: [
      link({ child_id: 1, parent_id: 2, name: 'override' }),
      link({ child_id: 2, parent_id: 3, name: 'dist', currdepth: 2 }),
      link({ child_id: 1, parent_id: 3, name: 'dist' }),
    ],
    children: [link({ tag_id: 9, parent_id: 1, name: 'side' })],
  })
  expect(graph.nodes.map(({ name, column, row }) => [name, column, row])).toEqual([
    ['build', 0, 0],
    ['override', 1, 0],
    ['dist', 2, 0],
    ['side', -1, 0],
  ])
  expect(graph.edges.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [2, 3],
    [1, 3],
    [9, 1],
  ])
  expect([graph.first, graph.columns, graph.rows]).toEqual([-1, 4, 1])
})

test('a column too long to read is cut, and says by how much', () => {
  const children = Array.from({ length: 40 }, (_, index) =>
    link({ tag_id: 100 + index, parent_id: 1, name: `side-${index}` }),
  )
  const graph = layOutInheritance({ id: 1, name: 'build', parents: [], children })
  expect(graph.nodes).toHaveLength(25)
  expect(graph.left.get(-1)).toBe(16)
})
