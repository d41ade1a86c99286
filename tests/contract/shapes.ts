import type { Wire } from './wire'

/** Members whose content is data of its own: only their type counts, of a result not even that. */
const opaque = new Set(['request', 'result', 'extra', 'opts', 'custom_opts', 'data', 'traceback'])

/** Structs that are maps: their names are data, their values share one shape. */
export interface ShapeOptions {
  /** Paths of such structs; [] stands for any element. */
  maps: string[]
}

function merge(a: Wire, b: Wire): Wire {
  if (a.type === 'nil') return b
  if (b.type === 'nil') return a
  if (a.type === 'array' && b.type === 'array')
    return { type: 'array', items: [...a.items, ...b.items] }
  if (a.type !== 'struct' || b.type !== 'struct') return a
  const members = new Map(a.members)
  for (const [name, value] of b.members) {
    const mine = members.get(name)
    members.set(name, mine ? merge(mine, value) : value)
  }
  return { type: 'struct', members }
}

function mergeAll(items: Wire[]): Wire | undefined {
  return items.length === 0 ? undefined : items.reduce(merge)
}

function elements(wire: Wire): Wire[] {
  if (wire.type === 'array') return wire.items
  return wire.type === 'struct' ? [...wire.members.values()] : []
}

function compareMembers(
  recorded: Map<string, Wire>,
  actual: Map<string, Wire>,
  path: string,
  options: ShapeOptions,
): string[] {
  const differences: string[] = []
  for (const name of new Set([...recorded.keys(), ...actual.keys()])) {
    const [mine, theirs] = [recorded.get(name), actual.get(name)]
    if (!mine) differences.push(`${path}.${name} is not in the recording`)
    else if (!theirs) differences.push(`${path}.${name} is missing`)
    else if (!opaque.has(name))
      differences.push(...differencesOf(mine, theirs, `${path}.${name}`, options))
    else if (
      name !== 'result' &&
      mine.type !== theirs.type &&
      mine.type !== 'nil' &&
      theirs.type !== 'nil'
    )
      differences.push(`${path}.${name}: ${theirs.type}, not ${mine.type}`)
  }
  return differences
}

/**
 * Where two answers differ in shape: members and types. nil on either side fits every type, and
 * the elements of an array count as one, merged.
 */
export function differencesOf(
  recorded: Wire,
  actual: Wire,
  path: string,
  options: ShapeOptions,
): string[] {
  if (recorded.type === 'nil' || actual.type === 'nil') return []
  if (recorded.type !== actual.type) return [`${path}: ${actual.type}, not ${recorded.type}`]
  const isMap = recorded.type === 'struct' && options.maps.includes(path)
  if (recorded.type === 'array' || isMap) {
    const [mine, theirs] = [mergeAll(elements(recorded)), mergeAll(elements(actual))]
    if (mine && !theirs) return [`${path} is empty`]
    return mine && theirs ? differencesOf(mine, theirs, `${path}[]`, options) : []
  }
  if (recorded.type !== 'struct' || actual.type !== 'struct') return []
  return compareMembers(recorded.members, actual.members, path, options)
}
