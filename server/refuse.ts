import type { ServerResponse } from 'node:http'

/** Answers with a plain sentence and nothing else. An answer that has begun is broken off. */
export function refuse(response: ServerResponse, status: number, sentence: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${sentence}\n`)
}
