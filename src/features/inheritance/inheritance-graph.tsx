import { useEffect, useRef } from 'react'
import { Link } from 'react-router'

import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'
import type { Graph, GraphEdge, GraphNode } from './layout'

/** CSS pixels. */
const size = { column: 260, node: 210, row: 40, height: 28, pad: 12 }

const left = (node: GraphNode, first: number) => size.pad + (node.column - first) * size.column
const top = (node: GraphNode) => size.pad + node.row * size.row

function curve(from: GraphNode, to: GraphNode, first: number): string {
  const x1 = left(from, first) + size.node
  const y1 = top(from) + size.height / 2
  const x2 = left(to, first)
  const y2 = top(to) + size.height / 2
  const bend = Math.max(30, Math.abs(x2 - x1) / 2)
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`
}

/** What a link means beyond its priority, in words. */
export function linkNotes({ link }: Pick<GraphEdge, 'link'>): string[] {
  return [
    link.maxdepth === null ? '' : `at most ${link.maxdepth} deep`,
    link.intransitive ? 'not passed on' : '',
    link.noconfig ? 'packages only' : '',
    link.pkg_filter ? `packages matching ${link.pkg_filter}` : '',
  ].filter(Boolean)
}

function Edge({ edge, nodes, first }: { edge: GraphEdge; nodes: GraphNode[]; first: number }) {
  const from = nodes.find(({ id }) => id === edge.from)
  const to = nodes.find(({ id }) => id === edge.to)
  if (!from || !to) return null
  const special = linkNotes(edge).length > 0
  return (
    <path
      d={curve(from, to, first)}
      className={classNames('fill-none', special ? 'stroke-warn' : 'stroke-line-strong')}
      strokeDasharray={special ? '4 3' : undefined}
      strokeWidth={1.5}
    >
      <title>
        {[`${from.name} inherits from ${to.name}, priority ${edge.link.priority}`]
          .concat(linkNotes(edge))
          .join(', ')}
      </title>
    </path>
  )
}

/**
 * The inheritance of a tag, drawn: it stands in the middle, what it inherits from to its right and
 * what inherits from it to its left; each tag leads to its own graph.
 */
export function InheritanceGraph({ graph }: { graph: Graph }) {
  const { nodes, edges, columns, rows, first, left: cut } = graph
  const view = useRef<HTMLDivElement>(null)
  // The tag itself comes into view, however many inherit from it.
  useEffect(() => {
    view.current?.scrollTo({ left: Math.max(0, -first * size.column - size.column / 2) })
  }, [first])
  const width = columns * size.column - (size.column - size.node) + 2 * size.pad
  const height = (rows + (cut.size > 0 ? 1 : 0)) * size.row + size.pad
  return (
    <div
      ref={view}
      role="group"
      aria-label="Inheritance graph"
      tabIndex={-1}
      className="max-h-[60dvh] overflow-auto rounded-lg border border-line bg-surface"
    >
      <div className="relative" style={{ width, height }}>
        <svg aria-hidden width={width} height={height} className="absolute inset-0">
          {edges.map((edge) => (
            <Edge key={`${edge.from} ${edge.to}`} edge={edge} nodes={nodes} first={first} />
          ))}
        </svg>
        {nodes.map((node) => (
          <Link
            key={node.id}
            to={paths.tag(node.name, { tab: 'inheritance' })}
            aria-current={node.column === 0 ? 'page' : undefined}
            title={node.name}
            style={{
              left: left(node, first),
              top: top(node),
              width: size.node,
              height: size.height,
            }}
            className={classNames(
              'absolute truncate rounded-md border px-2 py-1 font-mono text-xs hover:border-accent',
              node.column === 0
                ? 'border-accent bg-raised font-semibold text-ink'
                : 'border-line-strong bg-surface text-ink',
              node.weak && 'border-dashed',
            )}
          >
            {node.name}
          </Link>
        ))}
        {Array.from(cut, ([column, count]) => (
          <span
            key={column}
            className="absolute text-xs text-muted"
            style={{
              left: size.pad + (column - first) * size.column,
              top: size.pad + (rows - 1) * size.row + size.height + 4,
            }}
          >
            and {count} more, listed below
          </span>
        ))}
      </div>
    </div>
  )
}
