import type { IncomingMessage, ServerResponse } from 'node:http'

import { createDemoHub } from '../demo-hub/demo-hub'
import { checkHub } from './check-hub'
import { hubDoor } from './hub-door'
import type { Options } from './options'
import type { Handler } from './static-site'

export interface Backend {
  /** Takes a request to one of the hub's doors; false when it is none of them. */
  handle: (request: IncomingMessage, response: ServerResponse) => boolean
  config: object
  words: string
  close: () => Promise<void>
}

/** A demo hub in this process. */
export function demoBackend({ data, speed, seed, scale }: Options): Backend {
  const hub = createDemoHub({ ...(data && { dataDir: data }), clockFactor: speed, seed, scale })
  return {
    handle: (request, response) => hub.handle(request, response),
    config: { siteName: 'Demo Koji', signIn: ['password', 'ssl'] },
    words: 'with an embedded demo hub; sign in as anna, petr, rhea or hana, password <name>-pw',
    close: () => hub.close(),
  }
}

/** A proxy to a real hub, for browsers that find it below `base`. Throws in plain words when there is none. */
export async function proxyBackend(hub: URL, files: URL, base: string): Promise<Backend> {
  await checkHub(hub)
  const at = (path: string) => `${base.slice(0, -1)}${path}`
  const doors: [string, Handler][] = [
    ['/kojihub', hubDoor({ target: hub, path: at('/kojihub'), methods: ['POST'] })],
    ['/kojifiles', hubDoor({ target: files, path: at('/kojifiles'), methods: ['GET', 'HEAD'] })],
  ]
  return {
    handle: (request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/'
      const found = doors.find(([door]) => path === door || path.startsWith(`${door}/`))
      found?.[1](request, response, path.slice(found[0].length))
      return found !== undefined
    },
    config: {
      siteName: hub.hostname,
      signIn: ['password'],
      banner: `Seen through a proxy to ${hub.hostname}: Kerberos and certificates cannot pass it, so where the hub wants those this console is read-only.`,
    },
    words: `over ${hub.href}; read-only where sign-in cannot pass a proxy (Kerberos, certificates)`,
    close: () => Promise.resolve(),
  }
}
