import { paths } from '~/lib/paths'

/** The new address of an old handler's, below the base; null where there is no such handler. */
export type OldHome = (handler: string, search: URLSearchParams) => string | null

const build = /\/packages\/([^/]+)\/([^/]+)\/([^/]+)(?:\/|$)/
const task = /\/work\/tasks\/\d+\/(\d+)(?:\/([^/]+\.log))?(?:\/|$)/
const repo = /\/repos(?:-dist)?\/[^/]+\/(\d+)(?:\/|$)/

/** What a file below the hub's topdir belongs to (koji/__init__.py PathInfo). */
function ownerOf(pathname: string): string | null {
  const [, name, version, release] = build.exec(pathname) ?? []
  if (name && version && release) return paths.build(`${name}-${version}-${release}`)
  const [, taskId, log] = task.exec(pathname) ?? []
  if (taskId) return log ? paths.taskLog(Number(taskId), log) : paths.task(Number(taskId))
  const [, repoId] = repo.exec(pathname) ?? []
  return repoId ? paths.repo(Number(repoId)) : null
}

/**
 * Where a pasted link leads: one of kojiweb's, of this console's, or of a file that the hub keeps.
 * A path below the base; null for a text that is none of them. `base` is document.baseURI.
 */
export function pastedPath(text: string, base: string, oldHome: OldHome): string | null {
  if (!/^(https?:\/\/|\/)\S+$/.test(text) || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  const handler = url.pathname.split('/').pop() ?? ''
  // A list's own address is of both kinds; the page itself knows what is old in it.
  const old = url.search ? oldHome(handler, url.searchParams) : null
  const home = new URL(base)
  const own = url.origin === home.origin && url.pathname.startsWith(home.pathname)
  const below = `/${url.pathname.slice(home.pathname.length)}`
  const isFile = ownerOf(url.pathname)
  if (own && !isFile && below.split('/').length !== 2) return below + url.search + url.hash
  return old ?? isFile ?? (own ? below + url.search + url.hash : oldHome(handler, url.searchParams))
}
