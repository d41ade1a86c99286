import { hub } from '~/hub/hub'

// The filters that kojiweb links by id, and what the hub calls the thing.
const nameOf: Readonly<Record<string, (id: number) => Promise<{ name: string } | null>>> = {
  owner: (id) => hub().call('getUser', { userInfo: id }),
  package: (id) => hub().call('getPackage', { info: id }),
  host: (id) => hub().call('getHost', { hostInfo: id }),
  channel: (id) => hub().call('getChannel', { channelInfo: id }),
}

/**
 * An address with names in the place of ids in its filters, asked for in one request. An id that
 * the hub does not know, or is silent about, stays as it is.
 */
export async function withNames(path: string): Promise<string> {
  const [pathname = '', text] = path.split('?')
  if (text === undefined) return path
  const query = new URLSearchParams(text)
  await Promise.all(
    [...query].map(async ([key, value]) => {
      if (!Object.hasOwn(nameOf, key) || !/^\d+$/.test(value)) return
      const found = await nameOf[key]?.(Number(value)).catch(() => null)
      if (found) query.set(key, found.name)
    }),
  )
  return `${pathname}?${query}`
}

/** The host that runs as a user known by id only; null where there is none or the hub is silent. */
export async function hostOfUser(userID: number): Promise<string | null> {
  const hosts = await hub()
    .call('listHosts', { userID })
    .catch(() => [])
  return hosts[0]?.name ?? null
}
