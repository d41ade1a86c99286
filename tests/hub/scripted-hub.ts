import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { encodeValue } from '~/hub/xmlrpc/encode'
import { scanAnswer } from '~/hub/xmlrpc/scan'

/** A request as a test's hub sees it. */
export interface SeenCall {
  method: string
  params: unknown
  url: string
  session: string | undefined
  callNumber: string | undefined
  bytes: Buffer
}

/** How a test's hub answers. */
export type Reply =
  /** After so many milliseconds. */
  | { value: unknown; after?: number }
  | { fault: [number, string] }
  | { status: number }
  | { raw: string; type?: string }
  /** Closes the connection, before or in the middle of the answer. */
  | { hangUp: 'before' | 'within' }
  | { never: true }

export interface ScriptedHub {
  url: string
  seen: SeenCall[]
  /** The most requests that were open at once. */
  mostAtOnce: () => number
  /** The requests that are open now. */
  openNow: () => number
  close: () => Promise<void>
}

function valueText(
  reply: Extract<Reply, { value: unknown } | { fault: [number, string] }>,
): string {
  if ('value' in reply) {
    return `<methodResponse><params><param>${encodeValue(reply.value)}</param></params></methodResponse>`
  }
  const [faultCode, faultString] = reply.fault
  return `<methodResponse><fault>${encodeValue({ faultCode, faultString })}</fault></methodResponse>`
}

/** The parameters of a call as our encoder writes it, read as one array. */
function parse(body: string): { method: string; params: unknown } {
  const method = /<methodName>([^<]*)/.exec(body)?.[1] ?? ''
  const values = /<params>(.*)<\/params>/s.exec(body)?.[1]?.replace(/<\/?param>/g, '') ?? ''
  const list = `<value><array><data>${values}</data></array></value>`
  const answer = scanAnswer(
    `<methodResponse><params><param>${list}</param></params></methodResponse>`,
  )
  return { method, params: answer.ok ? answer.value : null }
}

async function readCall(request: IncomingMessage): Promise<SeenCall> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const bytes = Buffer.concat(parts)
  const xml = request.headers['content-type'] === 'text/xml'
  const header = (name: string) => request.headers[name]?.toString()
  return {
    ...(xml ? parse(bytes.toString()) : { method: 'rawUpload', params: null }),
    url: request.url ?? '',
    session: header('koji-session-id'),
    callNumber: header('koji-session-callnum'),
    bytes,
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if ('never' in reply) return
  if ('hangUp' in reply) {
    if (reply.hangUp === 'within') {
      response.writeHead(200, { 'Content-Type': 'text/xml', 'Content-Length': 1000 })
      response.write('<methodResponse>')
    }
    setTimeout(() => response.destroy(), 5)
  } else if ('status' in reply) response.writeHead(reply.status).end('no')
  else if ('raw' in reply) {
    response.writeHead(200, { 'Content-Type': reply.type ?? 'text/xml' }).end(reply.raw)
  } else response.writeHead(200, { 'Content-Type': 'text/xml' }).end(valueText(reply))
}

/** For tests: a real HTTP server that answers each call as `answer` says, in the order they come. */
export async function startScriptedHub(
  answer: (call: SeenCall, count: number) => Reply,
): Promise<ScriptedHub> {
  const seen: SeenCall[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    void readCall(request).then((call) => {
      seen.push(call)
      const reply = answer(call, seen.length)
      const delay = 'after' in reply ? reply.after : 0
      return setTimeout(() => send(response, reply), delay)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `http://127.0.0.1:${port}/kojihub`,
    seen,
    mostAtOnce: () => most,
    openNow: () => open,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
