import { asList, pythonText } from './arguments'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type DemoFaults, wireFailure } from '../http/demo-faults'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { countValues } from './count-values'
import type { Call, Definition, Edition, Hub, Session } from './call'
import { inEdition } from './edition'
import { exception, Fault, genericError, keyError } from './errors'
import { bindArguments, decodeArguments } from './registry'
import { expireSession, openSession, rememberCallNumber, type SessionHeaders } from './session'

/** What a request brings besides method and parameters. */
export interface RequestContext {
  hub: Hub
  headers: SessionHeaders | null
  faults: DemoFaults
  remoteUser: string | null
  /** True once nobody waits for the answer any more. */
  isGone: () => boolean
  /** The session, opened by the request's first call (kojixmlrpc.py check_session). */
  session?: Session
}

/** Calls a method by name with checked arguments, in the caller's context. */
export async function callMethod(
  call: Call,
  name: string,
  list: Value[],
  named: Struct,
): Promise<Value> {
  const definition = findMethod(call.hub, call.edition, name)
  return definition.run(call, bindArguments(definition, list, named))
}

function findMethod(hub: Hub, edition: Edition, name: string): Definition {
  const found = hub.registry.get(name)
  const definition = found ? inEdition(found, edition) : null
  if (!definition) throw genericError(`Invalid method: ${name}`)
  return definition
}

/** True when the hub that the caller sees has the method. */
export function hasMethod(call: Call, name: string): boolean {
  const found = call.hub.registry.get(name)
  return found !== undefined && inEdition(found, call.edition) !== null
}

async function sessionOf(context: RequestContext, method: string): Promise<Session | null> {
  if (!context.headers) return null
  if (context.faults.expires(method)) await expireSession(context.hub.db, context.headers.id)
  context.session ??= await openSession(context.hub, context.headers, method)
  return context.session
}

async function runMethod(context: RequestContext, method: string, params: Value[]): Promise<Value> {
  const { hub, faults } = context
  const { edition } = faults
  const definition = findMethod(hub, edition, method)
  const session = await sessionOf(context, method)
  await faults.before(method)
  const call: Call = { hub, db: hub.db, session, method, edition, remoteUser: context.remoteUser }
  const { list, named } = decodeArguments(params)
  const args = bindArguments(definition, list, named)
  if (!definition.writes) return definition.run(call, args)
  return hub.db.transaction(async (db) => {
    const result = await definition.run({ ...call, db }, args)
    if (session) await rememberCallNumber(db, session)
    return result
  })
}

/** Any error as a fault; what is none of Koji's own becomes fault 1, as on a real hub. */
export function toFault(error: unknown): Fault {
  if (error instanceof Fault) return error
  return exception('Exception', error instanceof Error ? error.message : String(error))
}

function member(call: Value, name: string): Value {
  const value = isStruct(call) ? call[name] : undefined
  if (value === undefined) throw keyError(name)
  return value
}

function faultMember(fault: Fault): Struct {
  const traceback = [
    'Traceback (most recent call last):\n',
    '  File "/usr/lib/python3.11/site-packages/kojihub/kojixmlrpc.py", line 366, in multiCall\n',
    '  File "/usr/lib/python3.11/site-packages/kojihub/kojixmlrpc.py", line 347, in _dispatch\n',
    `koji.GenericError: ${fault.message}\n`,
  ]
  return { faultCode: fault.code, faultString: fault.bare, traceback }
}

/** A front of a real hub gives up on it after about so many milliseconds. */
const longestMultiCall = 60_000
/** Values that all results of a multiCall hold together; a hub runs into its limit of memory. */
const largestMultiCall = 3_000_000

async function multiCall(context: RequestContext, calls: Value | undefined): Promise<Value[]> {
  if (!Array.isArray(calls)) throw exception('TypeError', "'NoneType' object is not iterable")
  const results: Value[] = []
  const until = Date.now() + longestMultiCall
  let size = 0
  for (const call of calls) {
    // Other requests, and signals to the process, have their turn between two calls.
    await nextTurn()
    if (context.isGone() && !context.headers) throw wireFailure({ kind: 'offline' })
    if (Date.now() > until) throw wireFailure({ kind: 'http', status: 504 })
    try {
      const method = pythonText(member(call, 'methodName'))
      const result = await dispatch(context, method, asList(member(call, 'params')))
      size += countValues(result)
      if (size > largestMultiCall) throw exception('MemoryError', '')
      results.push([result])
    } catch (error) {
      if (context.faults.isWireFailure(error)) throw error
      results.push(faultMember(toFault(error)))
    }
  }
  return results
}

/** Runs one method of a request (kojixmlrpc.py _dispatch). Throws Fault. */
export async function dispatch(
  context: RequestContext,
  method: string,
  params: Value[],
): Promise<Value> {
  if (method !== 'multiCall' && method !== 'system.multicall')
    return runMethod(context, method, params)
  const session = await sessionOf(context, method)
  await context.faults.before(method)
  const results = await multiCall(context, params[0])
  // The savepoint before each entry makes a real hub commit, even where all of them only read.
  if (session && results.length > 0) await rememberCallNumber(context.hub.db, session)
  return results
}
