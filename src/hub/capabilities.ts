import type { HubClient } from './client'
import { hub } from './hub'

/** What this hub can do: its methods depend on its version and plugins. */
export interface Capabilities {
  version: string
  has: (method: string) => boolean
}

const known = new WeakMap<HubClient, Promise<Capabilities>>()

async function ask(client: HubClient): Promise<Capabilities> {
  const [methods, version] = await Promise.all([
    client.call('system.listMethods', {}),
    client.call('getKojiVersion', {}),
  ])
  const names = new Set(methods)
  return { version, has: (method) => names.has(method) }
}

/** Asked once a page load; asked again after a failure. Throws HubError. */
export function capabilities(client: HubClient = hub()): Promise<Capabilities> {
  const asked = known.get(client)
  if (asked) return asked
  const asking = ask(client)
  known.set(client, asking)
  asking.catch(() => known.delete(client))
  return asking
}
