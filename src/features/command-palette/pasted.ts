import { paths } from '~/lib/paths'

/** Whether kojiweb had an address of this name, which the router leads to its new home. */
export type IsHandler = (name: string) => boolean

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
export function pastedPath(text: string, base: string, isHandler: IsHandler): string | null {
  if (!/^(https?:\/\/|\/)\S+$/.test(text) || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  const file = ownerOf(url.pathname)
  if (file) return file
  const home = new URL(base)
  const own = url.origin === home.origin && url.pathname.startsWith(home.pathname)
  const below = url.pathname.slice(home.pathname.length)
  const here = `/${below}${url.search}${url.hash}`
  // Below its base the console's own routes know what is old.
  if (own && !below.includes('/')) return here
  // The router leads on, as from the address bar.
  const handler = url.pathname.split('/').pop() ?? ''
  if (isHandler(handler)) return `/${handler}${url.search}`
  return own ? here : null
}
