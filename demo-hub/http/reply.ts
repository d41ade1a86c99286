import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers with the headers that Koji's hub sends. */
export function reply(
  res: ServerResponse,
  status: number,
  type: 'text/xml' | 'text/plain' | 'text/html',
  text: string,
  extra: Record<string, string> = {},
): void {
  const body = Buffer.from(text, 'utf8')
  res.writeHead(status, {
    'Koji-Version': '1.35.3',
    'Content-Length': String(body.length),
    'Content-Type': type,
    ...extra,
  })
  res.end(body)
}

/** A request that is longer than its door takes. */
export class TooLong extends Error {}

/**
 * The parts of a request's body as they come. Throws TooLong once they are more than the limit in
 * bytes (before the first where the request says its length), Error when the body breaks off.
 */
export async function* bodyParts(req: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  const tooLong = () => new TooLong('Request too long')
  if (Number(req.headers['content-length'] ?? 0) > limit) throw tooLong()
  let size = 0
  for await (const part of req.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(part)) continue
    size += part.length
    if (size > limit) throw tooLong()
    yield part
  }
  if (!req.complete) throw new Error('request aborted')
}

/** The whole body. Throws as bodyParts. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of bodyParts(req, limit)) parts.push(part)
  return Buffer.concat(parts)
}

/** So much of a refused request is read on, in bytes: who still sends hears no answer. */
const drained = 16 * 1024 * 1024

/** Reads on and forgets what is left of an answered request; hangs up on who never ends. */
export function drain(req: IncomingMessage): void {
  if (req.complete) return
  let size = 0
  req
    .on('data', (part: Buffer) => {
      size += part.length
      if (size > drained) req.destroy()
    })
    .resume()
}
