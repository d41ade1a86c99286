import { at, selectRows } from '../db/select'
import { asNumber } from '../hub/arguments'
import type { Call } from '../hub/call'
import type { Struct, Value } from '../xmlrpc/values'

const linkColumns = {
  priority: 'tag_inheritance.priority',
  maxdepth: 'tag_inheritance.maxdepth',
  intransitive: 'tag_inheritance.intransitive',
  noconfig: 'tag_inheritance.noconfig',
  pkg_filter: 'tag_inheritance.pkg_filter',
  parent_id: 'tag_inheritance.parent_id',
  name: 'tag.name',
}

/** A tag's direct parents by priority (kojihub.py readInheritanceData). */
export async function inheritanceData(
  call: Call,
  tag: number,
  event: number | null,
): Promise<Struct[]> {
  return selectRows(call.db, {
    columns: { ...linkColumns, child_id: 'tag_inheritance.tag_id' },
    from: 'tag_inheritance join tag on tag.id = tag_inheritance.parent_id',
    where: [at('tag_inheritance', event), ['tag_inheritance.tag_id = ?', tag]],
    order: 'priority',
  })
}

async function descendants(call: Call, tag: number, event: number | null): Promise<Struct[]> {
  return selectRows(call.db, {
    columns: { ...linkColumns, tag_id: 'tag_inheritance.tag_id' },
    from: 'tag_inheritance join tag on tag.id = tag_inheritance.tag_id',
    where: [at('tag_inheritance', event), ['tag_inheritance.parent_id = ?', tag]],
    order: 'priority',
  })
}

interface Walk {
  call: Call
  event: number | null
  reverse: boolean
  order: Struct[]
  /** How each tag was reached before. */
  history: Map<number, Visit[]>
}

interface Visit {
  nextdepth: number | null
  noconfig: boolean
  filtered: boolean
}

interface Place {
  tag: number
  path: Set<number>
  depth: number
  maxdepth: number | null
  noconfig: boolean
  filter: Value[]
}

function nextDepth(link: Struct, maxdepth: number | null, reverse: boolean): number | null {
  if (reverse) return null
  const own = asNumber(link['maxdepth'])
  if (own === null) return maxdepth === null ? null : maxdepth - 1
  return maxdepth === null ? own : Math.min(own, maxdepth) - 1
}

/** True when one of the earlier visits already brought all that this one would. */
function covered(earlier: Visit[], nextdepth: number | null, noconfig: boolean): boolean {
  return earlier.some((before) => {
    const shallower =
      before.nextdepth !== null && (nextdepth === null || before.nextdepth < nextdepth)
    return !shallower && !(before.noconfig && !noconfig) && !before.filtered
  })
}

async function visit(walk: Walk, place: Place): Promise<void> {
  if (place.maxdepth !== null && place.maxdepth < 1) return
  const { call, event, reverse } = walk
  const depth = place.depth + 1
  const path = new Set([...place.path, place.tag])
  const read = reverse ? descendants : inheritanceData
  // As on a real hub a link without configuration also counts for its later siblings.
  let { noconfig } = place
  for (const link of await read(call, place.tag, event)) {
    const id = Number(reverse ? link['tag_id'] : link['parent_id'])
    if (path.has(id)) continue
    if (link['intransitive'] && path.size > 1 && !reverse) continue
    const own = asNumber(link['maxdepth'])
    if (reverse && own !== null && own < depth - 1) continue
    const nextdepth = nextDepth(link, place.maxdepth, reverse)
    if (link['noconfig']) noconfig = true
    const filter = link['pkg_filter'] ? [...place.filter, link['pkg_filter']] : place.filter
    const earlier = walk.history.get(id) ?? []
    if (covered(earlier, nextdepth, noconfig)) continue
    const made = { nextdepth, noconfig: link['noconfig'] === true, filtered: filter.length > 0 }
    walk.history.set(id, [...earlier, made])
    walk.order.push({ ...link, nextdepth, currdepth: depth, filter })
    if (link['intransitive'] && reverse) continue
    await visit(walk, { tag: id, path, depth, maxdepth: nextdepth, noconfig, filter })
  }
}

/** The whole inheritance of a tag in order, or with reverse what inherits from it. */
export async function fullInheritance(
  call: Call,
  tag: number,
  event: number | null,
  reverse: boolean,
): Promise<Struct[]> {
  const walk: Walk = { call, event, reverse, order: [], history: new Map() }
  const path = new Set<number>()
  await visit(walk, { tag, path, depth: 0, maxdepth: null, noconfig: false, filter: [] })
  return walk.order
}
