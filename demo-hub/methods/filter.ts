import { asNumber, asText, needText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { callMethod, hasMethod } from '../hub/dispatch'
import { Fault, genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { sortRows } from './rows'

async function inner(call: Call, args: Args): Promise<{ result: Value; opts: Struct }> {
  const method = needText(args['methodName'])
  if (!hasMethod(call, method)) throw genericError(`method ${method} doesn't exist`)
  const list = Array.isArray(args['args']) ? args['args'] : []
  const { filterOpts, ...named } = isStruct(args['kw']) ? args['kw'] : {}
  const result = await callMethod(call, method, list, named)
  return { result, opts: isStruct(filterOpts) ? filterOpts : {} }
}

/** The same, with a fault of the method told as filterResults tells it. */
async function guarded(call: Call, args: Args): Promise<{ result: Value; opts: Struct }> {
  return inner(call, args).catch((error: unknown) => {
    const method = needText(args['methodName'])
    if (!(error instanceof Fault) || !hasMethod(call, method)) throw error
    throw genericError(`method ${method} raised an exception (${error.bare})`)
  })
}

/** Total and one page of a method that has no query options (countAndFilterResults). */
async function countAndFilter(call: Call, args: Args): Promise<[number, Value]> {
  const { result, opts } = await guarded(call, args)
  if (result === null) return [0, null]
  if (!Array.isArray(result))
    throw genericError(`${pythonText(args['methodName'])}() did not return a list`)
  const rows = result.filter(isStruct)
  const order = asText(opts['order'])
  const sorted = order ? sortRows(rows, order) : rows
  const start = asNumber(opts['offset']) ?? 0
  const limit = asNumber(opts['limit'])
  return [rows.length, sorted.slice(start, limit === null ? undefined : start + limit)]
}

export const filterMethods = reads({
  'count(methodName, *args, **kw)': async (call, args) => {
    const { result } = await inner(call, args)
    if (Array.isArray(result)) return result.length
    if (isStruct(result)) return Object.keys(result).length
    return result === null ? 0 : 1
  },
  'countAndFilterResults(methodName, *args, **kw)': countAndFilter,
  'filterResults(methodName, *args, **kw)': async (call, args) =>
    (await countAndFilter(call, args))[1],
})
