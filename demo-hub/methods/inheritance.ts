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
  seen: Set<number>
}

interface Place {
  tag: number
  path: Set<number>
  depth: number
  maxdepth: number | null
  filter: Value[]
}

function nextDepth(link: Struct, maxdepth: number | null, reverse: boolean): number | null {
  if (reverse) return null
  const own = asNumber(link['maxdepth'])
  if (own === null) return maxdepth === null ? null : maxdepth - 1
  return maxdepth === null ? own : Math.min(own, maxdepth) - 1
}

async function visit(walk: Walk, place: Place): Promise<void> {
  if (place.maxdepth !== null && place.maxdepth < 1) return
  const { call, event, reverse } = walk
  const depth = place.depth + 1
  const path = new Set([...place.path, place.tag])
  const read = reverse ? descendants : inheritanceData
  for (const link of await read(call, place.tag, event)) {
    const id = Number(reverse ? link['tag_id'] : link['parent_id'])
    if (path.has(id) || walk.seen.has(id)) continue
    if (link['intransitive'] && path.size > 1 && !reverse) continue
    const nextdepth = nextDepth(link, place.maxdepth, reverse)
    const filter = link['pkg_filter'] ? [...place.filter, link['pkg_filter']] : place.filter
    walk.seen.add(id)
    walk.order.push({ ...link, nextdepth, currdepth: depth, filter })
    if (link['intransitive'] && reverse) continue
    await visit(walk, { tag: id, path, depth, maxdepth: nextdepth, filter })
  }
}

/** The whole inheritance of a tag in order, or with reverse what inherits from it. */
export async function fullInheritance(
  call: Call,
  tag: number,
  event: number | null,
  reverse: boolean,
): Promise<Struct[]> {
  const walk: Walk = { call, event, reverse, order: [], seen: new Set() }
  await visit(walk, { tag, path: new Set(), depth: 0, maxdepth: null, filter: [] })
  return walk.order
}
