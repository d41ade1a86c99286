import type { FullInheritanceLink } from '~/hub/types/tag'

/** A tag in the graph: parents lie right of the tag in the middle, children left of it. */
export interface GraphNode {
  id: number
  name: string
  /** 0 is the tag itself, 1 its parents, -1 its children. */
  column: number
  row: number
  /** Reached through a link that later tags do not inherit through. */
  weak: boolean
}

export interface GraphEdge {
  from: number
  to: number
  link: FullInheritanceLink
}

export interface Graph {
  nodes: GraphNode[]
  edges: GraphEdge[]
  columns: number
  rows: number
  /** The leftmost column. */
  first: number
  /** Tags that are not drawn, by column, where a column would be too long. */
  left: Map<number, number>
}

interface GraphInput {
  id: number
  name: string
  parents: readonly FullInheritanceLink[]
  children: readonly FullInheritanceLink[]
}

/** Nodes that a column holds before the rest is only counted. */
const mostInColumn = 24

/** Links away from the tag; beside it where the hub tells no number, or one out of all bounds. */
function depthOf({ currdepth }: FullInheritanceLink): number {
  return Math.abs(currdepth) <= 1000 ? currdepth : 1
}

/**
 * Places a tag, all that it inherits from and all that inherits from it, in columns by distance and
 * in the order that the hub gives, which is the order that counts. A tag met twice is drawn once,
 * where it was first.
 */
export function layOutInheritance({ id, name, parents, children }: GraphInput): Graph {
  const nodes = new Map<number, GraphNode>([[id, { id, name, column: 0, row: 0, weak: false }]])
  const filled = new Map<number, number>([[0, 1]])
  const left = new Map<number, number>()
  const edges: GraphEdge[] = []
  const place = (tag: number, tagName: string, column: number, weak: boolean): boolean => {
    if (nodes.has(tag)) return true
    const row = filled.get(column) ?? 0
    if (row >= mostInColumn) {
      left.set(column, (left.get(column) ?? 0) + 1)
      return false
    }
    filled.set(column, row + 1)
    nodes.set(tag, { id: tag, name: tagName, column, row, weak })
    return true
  }
  for (const link of parents) {
    const drawn = place(link.parent_id, link.name, depthOf(link), link.noconfig)
    if (drawn) edges.push({ from: link.child_id ?? id, to: link.parent_id, link })
  }
  for (const link of children) {
    const child = link.tag_id ?? link.child_id
    if (child === undefined) continue
    const drawn = place(child, link.name, -depthOf(link), link.noconfig)
    if (drawn) edges.push({ from: child, to: link.parent_id, link })
  }
  const all = [...nodes.values()]
  const first = Math.min(...all.map(({ column }) => column))
  return {
    nodes: all,
    edges: edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
    columns: Math.max(...all.map(({ column }) => column)) - first + 1,
    rows: Math.max(...all.map(({ row }) => row)) + 1,
    first,
    left,
  }
}
