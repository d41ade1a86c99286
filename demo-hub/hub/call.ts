import type { Database, Db } from '../db/database'
import type { Value } from '../xmlrpc/values'
import type { Registry } from './registry'
import type { Session } from './session'
import type { Topdir } from './topdir'

/** What lives as long as the hub does. */
export interface Hub {
  db: Database
  topdir: Topdir
  registry: Registry
  /** How many times faster than real builders the simulated ones work. */
  clockFactor: number
}

/** One call of one method. */
export interface Call {
  hub: Hub
  /** The transaction of a write, the plain database of a read. */
  db: Db
  session: Session | null
  method: string
  /** False when the caller asked for a hub without plugins. */
  plugins: boolean
  /** Who signed in at the HTTP door (basic auth), null elsewhere. */
  remoteUser: string | null
}

/** Arguments by name, defaults filled in; * and ** parameters under their own names. */
export type Args = Record<string, Value>

export type Method = (call: Call, args: Args) => Promise<Value> | Value
