import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Hub } from '../hub/call'
import { dispatch, toFault, type RequestContext } from '../hub/dispatch'
import type { SessionHeaders } from '../hub/session'
import { decodeCall, type MethodCall } from '../xmlrpc/decode'
import { encodeFault, encodeResponse } from '../xmlrpc/encode'
import { DemoFaults, type Damage } from './demo-faults'
import { KeyedLock } from '../hub/keyed-lock'
import { drain, readBody, reply, TooLong } from './reply'
import { handleUpload } from './upload'

const requestLimit = 4 * 1024 * 1024
const sessionLock = new KeyedLock()

function sessionHeaders(req: IncomingMessage): SessionHeaders | null {
  const header = (name: string) => {
    const value = req.headers[name]
    return Array.isArray(value) ? value[0] : value
  }
  const id = header('koji-session-id')
  if (id === undefined) return null
  const callNumber = header('koji-session-callnum') ?? header('koji-callnum')
  return {
    id: Number(id) || 0,
    key: header('koji-session-key') ?? '',
    callNumber: callNumber === undefined ? null : Number(callNumber),
  }
}

/** False when this session's call was cut before; a call without a number is always new. */
function firstTry(hub: Hub, headers: SessionHeaders | null): boolean {
  if (!headers || headers.callNumber === null) return true
  const call = `${headers.id} ${headers.callNumber}`
  const first = !hub.cutCalls.has(call)
  hub.cutCalls.add(call)
  return first
}

function sendDamaged(res: ServerResponse, damage: Damage, text: string): void {
  if (damage.kind === 'http')
    return reply(res, damage.status, 'text/plain', `${STATUS_CODES[damage.status]}\n`)
  // The connection stays open: as with a hub that is stuck.
  if (damage.kind === 'silent') return
  if (damage.kind === 'broken')
    return reply(res, 200, 'text/xml', text.slice(0, Math.floor(text.length * 0.6)))
  res.destroy()
}

async function answer(context: RequestContext, run: () => Promise<string>): Promise<string> {
  const guarded = async () => {
    try {
      return await run()
    } catch (error) {
      if (context.faults.isWireFailure(error)) throw error
      const fault = toFault(error)
      return encodeFault(fault.code, fault.message)
    }
  }
  // A real hub locks the session's row: what carries one session runs one after the other.
  return context.headers ? sessionLock.run(context.headers.id, guarded) : guarded()
}

function readCall(body: Buffer): MethodCall | string {
  if (body.length === 0) return 'Empty request'
  try {
    return decodeCall(body.toString('utf8'))
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function prepare(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
): Promise<(() => Promise<string>) | null> {
  if (req.headers['content-type'] === 'application/octet-stream') {
    context.faults.called('rawUpload')
    return async () => encodeResponse(await handleUpload(context, req))
  }
  const body = await readBody(req, requestLimit)
  const call = readCall(body)
  if (typeof call !== 'string') {
    context.faults.called(call.method)
    return async () => encodeResponse(await dispatch(context, call.method, call.params))
  }
  reply(res, 400, 'text/plain', `Invalid request: ${call}\n`)
  return null
}

/** Answers one request at the hub's door (kojixmlrpc.py application). */
export async function handleRpc(
  hub: Hub,
  req: IncomingMessage,
  res: ServerResponse,
  remoteUser: string | null,
): Promise<void> {
  if (req.method !== 'POST') {
    const text = 'Method Not Allowed\nThis is an XML-RPC server. Only POST requests are accepted.\n'
    return reply(res, 405, 'text/plain', text, { Allow: 'POST' })
  }
  const headers = sessionHeaders(req)
  const faults = new DemoFaults(req.headers.cookie, () => firstTry(hub, headers))
  const isGone = () => res.destroyed
  const context: RequestContext = { hub, headers, faults, remoteUser, isGone }
  try {
    const run = await prepare(req, res, context)
    if (!run) return
    const text = await answer(context, run)
    const damage = faults.damage()
    if (damage) sendDamaged(res, damage, text)
    else reply(res, 200, 'text/xml', text)
  } catch (error) {
    if (faults.isWireFailure(error)) sendDamaged(res, error.damage, '')
    else if (error instanceof TooLong)
      reply(res, 400, 'text/plain', `Invalid request: ${error.message}\n`)
    else res.destroy()
  } finally {
    drain(req)
  }
}
