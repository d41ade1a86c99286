import { pythonText } from '../hub/arguments'
import type { QueryOpts } from '../db/select'
import { Double, type Struct, type Value } from '../xmlrpc/values'

function plain(value: Value | undefined): Value {
  return value instanceof Double ? value.value : (value ?? null)
}

/** Orders values as PostgreSQL does: NULL is the greatest. */
function compare(a: Value | undefined, b: Value | undefined): number {
  const [left, right] = [plain(a), plain(b)]
  if (left === null || right === null) return Number(left === null) - Number(right === null)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return pythonText(left) < pythonText(right) ? -1 : Number(pythonText(left) > pythonText(right))
}

/** A copy in the order of one member, '-' before its name for descending. */
export function sortRows(rows: Struct[], order: string): Struct[] {
  const descending = order.startsWith('-')
  const key = descending ? order.slice(1) : order
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(a[key], b[key]))
}

/** Query options on rows already read (kojihub.py _applyQueryOpts). */
export function applyOpts(rows: Struct[], opts: QueryOpts): Value {
  if (opts.countOnly) return rows.length
  const sorted = (opts.order ?? '')
    .split(',')
    .filter((key) => key !== '')
    .toReversed()
    .reduce(sortRows, rows)
  const start = opts.offset ?? 0
  return sorted.slice(start, opts.limit ? start + opts.limit : undefined)
}
