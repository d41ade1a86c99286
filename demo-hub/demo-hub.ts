import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Builders } from './builders/engine'
import { materializePath } from './builders/materialize'
import { startTraffic, submitFirst } from './builders/traffic'
import { openDatabase } from './db/database'
import { apiHeaders, filesHeaders } from './http/door-headers'
import { handleFiles } from './http/files'
import { handleRpc } from './http/rpc'
import { reply } from './http/reply'
import { basicUser } from './http/basic-auth'
import type { Hub } from './hub/call'
import { registry } from './hub/methods'
import { temporaryRoot } from './hub/temporary-root'
import { Topdir } from './hub/topdir'
import { addScale } from './seed/scale'
import { bringUpToDate, seedContent, type Seed } from './seed/seed'

export interface DemoHubOptions {
  /** Keeps database and files; without it both live in a temporary place until close. */
  dataDir?: string
  /** How many times faster than real builders the simulated ones work; tests take 20. */
  clockFactor?: number
  /** False: the sign-in door asks for no password and takes everybody as anna. */
  basicAuth?: boolean
  /** What a new database holds; full by default. */
  seed?: Seed
  /** So many more builds, older than the seed's, in a new database; none by default. */
  scale?: number
}

export interface DemoHub {
  /** Answers a request to /kojihub, /kojihub/ssllogin or /kojifiles; false for other paths. */
  handle(req: IncomingMessage, res: ServerResponse): boolean
  close(): Promise<void>
  /** Settles when the database is up; requests wait for it by themselves. */
  ready: Promise<void>
}

interface Running {
  hub: Hub
  builders: Builders
  stopTraffic: () => void
}

async function boot(options: DemoHubOptions, root: string): Promise<Running> {
  const { seed = 'full', scale = 0 } = options
  const content = seedContent(seed, scale)
  const db = await openDatabase(content, options.dataDir && join(root, 'database'))
  if (db.fresh) await db.transaction(bringUpToDate)
  if (db.fresh && scale > 0) await addScale(db, scale)
  const clockFactor = options.clockFactor ?? 1
  const topdir = new Topdir(join(root, 'topdir'))
  const hub: Hub = { db, topdir, registry, clockFactor, cutCalls: new Set() }
  if (db.fresh && seed === 'full') await submitFirst(hub)
  const builders = new Builders(hub)
  builders.start()
  const lively = clockFactor === 1 && seed === 'full'
  return { hub, builders, stopTraffic: lively ? startTraffic(hub) : () => undefined }
}

async function signInDoor(
  hub: Hub,
  req: IncomingMessage,
  res: ServerResponse,
  basic: boolean,
): Promise<void> {
  if (req.method !== 'POST') return handleRpc(hub, req, res, null)
  const user = basic ? await basicUser(hub.db, req.headers.authorization) : 'anna'
  if (user !== null) return handleRpc(hub, req, res, user)
  req.resume()
  reply(res, 401, 'text/plain', 'Unauthorized\n', { 'WWW-Authenticate': 'Basic realm="Koji"' })
}

/** Starts a Koji hub of its own kind; it returns at once and boots behind the first request. */
export function createDemoHub(options: DemoHubOptions = {}): DemoHub {
  const root = options.dataDir ?? temporaryRoot()
  mkdirSync(join(root, 'topdir', 'work'), { recursive: true })
  const booted = boot(options, root)
  const route = async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    const { hub } = await booted
    if (path === '/kojihub' || path === '/kojihub/') return handleRpc(hub, req, res, null)
    if (path === '/kojihub/ssllogin') return signInDoor(hub, req, res, options.basicAuth ?? true)
    return handleFiles(hub.topdir, (file) => materializePath(hub, file), req, res)
  }
  return {
    handle(req, res) {
      const path = (req.url ?? '/').split('?')[0] ?? '/'
      if (!/^\/(kojihub|kojifiles)(\/|$)/.test(path)) return false
      const headers = path.startsWith('/kojifiles') ? filesHeaders : apiHeaders
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
      route(req, res, path).catch((error: unknown) => {
        process.stderr.write(`demo hub: ${String(error)}\n`)
        if (res.headersSent) res.destroy()
        else reply(res, 500, 'text/plain', 'Internal Server Error\n')
      })
      return true
    },
    async close() {
      const { hub, builders, stopTraffic } = await booted
      stopTraffic()
      await builders.stop()
      await hub.db.close()
      if (!options.dataDir) await rm(root, { recursive: true, force: true })
    },
    ready: booted.then(() => undefined),
  }
}
