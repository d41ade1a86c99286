import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createDemoHub, type DemoHubOptions } from '../../demo-hub/demo-hub'
import { encodeCall } from '../../demo-hub/xmlrpc/encode'
import type { Struct, Value } from '../../demo-hub/xmlrpc/values'
import { plain, readAnswer, type Answer } from './wire'

export interface SessionKeys {
  id: number
  key: string
  callNumber?: number
}

interface CallOptions {
  session?: SessionKeys
  /** Content of the demo-faults cookie. */
  faults?: string
  path?: string
  headers?: Record<string, string>
}

export interface TestHub {
  url: string
  /** Sends a call; keyword arguments go as a struct with __starstar. */
  call(method: string, params: Value[], options?: CallOptions): Promise<Answer>
  /** The plain result. Throws on a fault. */
  get(method: string, ...params: Value[]): Promise<unknown>
  /** Sends a chunk of a file; the query as rawUpload takes it. */
  upload(
    query: Record<string, string>,
    body: Buffer,
    session?: SessionKeys,
    faults?: string,
  ): Promise<Answer>
  login(user: string): Promise<SessionKeys>
  close(): Promise<void>
}

/** The headers of a session, with its call number if there is one. */
function sessionHeaders(session: SessionKeys | undefined): Record<string, string> {
  if (!session) return {}
  const { id, key, callNumber } = session
  return {
    'Koji-Session-Id': String(id),
    'Koji-Session-Key': key,
    ...(callNumber === undefined ? {} : { 'Koji-Session-Callnum': String(callNumber) }),
  }
}

function faultCookie(faults: string | undefined): Record<string, string> {
  return faults ? { Cookie: `demo-faults=${encodeURIComponent(faults)}` } : {}
}

/** Named arguments as Koji's clients send them. */
export function named(args: Struct): Struct {
  return { ...args, __starstar: true }
}

/** A demo hub of its own on a free port. */
export async function startHub(setup: DemoHubOptions = {}): Promise<TestHub> {
  const hub = createDemoHub({ clockFactor: 20, ...setup })
  const server = createServer((req, res) => {
    if (!hub.handle(req, res)) res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  await hub.ready
  const call = async (method: string, params: Value[], options: CallOptions = {}) => {
    const response = await fetch(`${url}${options.path ?? '/kojihub'}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'text/xml',
        ...sessionHeaders(options.session),
        ...faultCookie(options.faults),
        ...options.headers,
      },
      body: encodeCall(method, params),
    })
    return readAnswer(await response.text())
  }
  const get = async (method: string, ...params: Value[]) => {
    const answer = await call(method, params)
    if (answer.fault) throw new Error(`${method}: ${answer.fault.code} ${answer.fault.message}`)
    return plain(answer.value)
  }
  return {
    url,
    call,
    get,
    async upload(query, body, session, faults) {
      const response = await fetch(`${url}/kojihub?${new URLSearchParams(query).toString()}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/octet-stream',
          ...sessionHeaders(session),
          ...faultCookie(faults),
        },
        body: new Uint8Array(body),
      })
      return readAnswer(await response.text())
    },
    async login(user) {
      const keys = Object(await get('login', user, `${user}-pw`))
      return { id: Number(keys['session-id']), key: String(keys['session-key']) }
    },
    async close() {
      server.close()
      server.closeAllConnections()
      await hub.close()
    },
  }
}
