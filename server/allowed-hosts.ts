import { isIP } from 'node:net'

const anyAddress = new Set(['0.0.0.0', '::'])

/** The name of a Host header without brackets, port and closing dot, in lower case. */
function nameOf(host: string): string {
  const [, bracketed, plain] = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d+)?$/i.exec(host) ?? []
  return (bracketed ?? plain ?? '').toLowerCase().replace(/\.$/, '')
}

function isLoopback(name: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true
  return isIP(name) === 4 && name.startsWith('127.')
}

/**
 * Says whether a request that names `host` is for this server. A page elsewhere can let its own name
 * lead to this machine (DNS rebinding) and would then read the hub through it, so only loopback, the
 * address listened on and `names` pass. Listening on all addresses, any address passes: it is no name.
 */
export function hostCheck(listening: string, names: readonly string[]): (host: string) => boolean {
  const known = new Set([listening, ...names].map((name) => name.toLowerCase()))
  return (host) => {
    const name = nameOf(host)
    if (name === '') return false
    return isLoopback(name) || known.has(name) || (anyAddress.has(listening) && isIP(name) !== 0)
  }
}
