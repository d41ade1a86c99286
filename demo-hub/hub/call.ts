import type { Database, Db } from '../db/database'
import type { Value } from '../xmlrpc/values'
import type { Topdir } from './topdir'

/** What lives as long as the hub does. */
export interface Hub {
  db: Database
  topdir: Topdir
  registry: Registry
  /** How many times faster than real builders the simulated ones work. */
  clockFactor: number
  /** Session and number of the calls whose answer was cut off on request. */
  cutCalls: Set<string>
}

export interface Session {
  id: number
  /** null while the session has expired: only signing in again is open to it. */
  user: { id: number; name: string } | null
  callNumber: number | null
  authtype: number
}

/** What a caller asked the hub to lack with the demo-faults cookie. */
export interface Edition {
  /** False: a hub without plugins. */
  plugins: boolean
  /** True: a hub as it was before version 1.32. */
  old: boolean
}

/** One call of one method. */
export interface Call {
  hub: Hub
  /** The transaction of a write, the plain database of a read. */
  db: Db
  session: Session | null
  method: string
  edition: Edition
  /** Who signed in at the HTTP door (basic auth), null elsewhere. */
  remoteUser: string | null
}

/** Arguments by name, defaults filled in; * and ** parameters under their own names. */
export type Args = Record<string, Value>

export type Method = (call: Call, args: Args) => Promise<Value> | Value

export interface Parameter {
  name: string
  /** undefined where the caller must give one */
  fallback: Value | undefined
  kind: 'plain' | 'list' | 'keywords'
}

export interface Definition {
  name: string
  parameters: Parameter[]
  run: Method
  /** A write runs in a transaction and remembers the call number. */
  writes: boolean
  /** Method of a hub plugin. */
  plugin: boolean
}

export type Registry = Map<string, Definition>
