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

/** The request's body. Throws when it is longer than the limit in bytes or breaks off. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    if (!Buffer.isBuffer(chunk)) continue
    size += chunk.length
    if (size > limit) throw new Error('Request too long')
    chunks.push(chunk)
  }
  if (!req.complete) throw new Error('request aborted')
  return Buffer.concat(chunks)
}
