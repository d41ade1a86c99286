declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  interface Options {
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean
  }

  /** The part of its types that needs no Express. */
  export default function compression(
    options?: Options,
  ): (request: IncomingMessage, response: ServerResponse, next: () => void) => void
}
