import type { InheritanceLink } from '../types/tag'

/** How a tag is reached through the inheritance. */
export interface InheritedTag {
  id: number
  name: string
  /** 1 for a parent, 2 for its parents … */
  depth: number
}

interface Seen {
  nextDepth: number | null
  noconfig: boolean
  filtered: boolean
}

interface Way {
  top: ReadonlySet<number>
  depth: number
  maxdepth: number | null
  noconfig: boolean
  filtered: boolean
}

function nextDepthOf(own: number | null, above: number | null): number | null {
  if (own === null) return above === null ? null : above - 1
  return above === null ? own : Math.min(own, above) - 1
}

/** Whether the tag has been reached before with as much as now. */
function isCovered(seen: readonly Seen[], now: Seen): boolean {
  return seen.some((before) => {
    const { nextDepth: last } = before
    if (now.nextDepth === null ? last !== null : last !== null && last < now.nextDepth) {
      return false
    }
    return !(before.noconfig && !now.noconfig) && !before.filtered
  })
}

/**
 * All that a tag inherits from in the order that counts, by the links of each tag by their priority
 * (kojihub.py readFullInheritanceRecurse).
 */
export function effectiveInheritance(
  tag: number,
  linksOf: (tag: number) => readonly InheritanceLink[],
): InheritedTag[] {
  const order: InheritedTag[] = []
  const history = new Map<number, Seen[]>()
  const visit = (id: number, way: Way) => {
    if (way.maxdepth !== null && way.maxdepth < 1) return
    const top = new Set([...way.top, id])
    const depth = way.depth + 1
    let { noconfig } = way
    for (const link of linksOf(id).toSorted((a, b) => a.priority - b.priority)) {
      const parent = link.parent_id
      if (top.has(parent) || (link.intransitive && top.size > 1)) continue
      // As on the hub, it also holds for the links after this one.
      noconfig ||= link.noconfig
      const filtered = way.filtered || link.pkg_filter !== ''
      const nextDepth = nextDepthOf(link.maxdepth, way.maxdepth)
      const seen = history.get(parent) ?? []
      if (seen.length > 0 && isCovered(seen, { nextDepth, noconfig, filtered })) continue
      history.set(parent, [...seen, { nextDepth, noconfig: link.noconfig, filtered }])
      order.push({ id: parent, name: link.name, depth })
      visit(parent, { top, depth, maxdepth: nextDepth, noconfig, filtered })
    }
  }
  visit(tag, { top: new Set(), depth: 0, maxdepth: null, noconfig: false, filtered: false })
  return order
}
