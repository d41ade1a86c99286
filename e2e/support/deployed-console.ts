import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { proxyBackend } from '../../server/backends'
import { consoleServer } from '../../server/console-server'
import { staticSite } from '../../server/static-site'

/** What a site answers for an asset that it no longer has. */
export type Missing = '404' | 'the page'

interface DeployedConsole {
  /** Where it is served, with a slash at its end. */
  url: string
  /** Puts another version in the place of this one: the same code, each asset by another name. */
  deploy: () => Promise<void>
  /** The assets do not come at all, as when the network fails, until this is called with false. */
  cutAssets: (cut: boolean) => void
  stop: () => Promise<void>
}

/** Renames all assets of a built site, in the site's files too. */
async function renameAssets(site: string): Promise<void> {
  const assets = join(site, 'assets')
  const names = await readdir(assets)
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g')
  const renamed = (name: string) => name.replace('.', `n.`)
  const renew = async (path: string, to: string) => {
    const text = await readFile(path, 'utf8')
    await writeFile(
      to,
      text.replaceAll(pattern, (name) => renamed(name)),
    )
  }
  await renew(join(site, 'index.html'), join(site, 'index.html'))
  for (const name of names) {
    await renew(join(assets, name), join(assets, renamed(name)))
    await rm(join(assets, name))
  }
}

/** Serves a copy of the built console in front of the hub at an origin, on a free port. */
export async function deployConsole(origin: string, missing: Missing): Promise<DeployedConsole> {
  const site = await mkdtemp(join(tmpdir(), 'koji-console-site-'))
  await cp('dist', site, {
    recursive: true,
    filter: (path) => !path.endsWith('.map') && !path.endsWith('manifest.json'),
  })
  const door = (path: string) => new URL(path, origin)
  const backend = await proxyBackend(door('kojihub'), door('kojifiles'), '/')
  const files = staticSite(site, '/', { siteName: 'Deployed', signIn: ['password'] })
  let cut = false
  const serving = { base: '/', dev: false, host: '127.0.0.1', allowHosts: [] }
  const server = consoleServer(
    serving,
    backend,
    Promise.resolve((request, response, path) => {
      const isAsset = path.startsWith('assets/')
      if (isAsset && cut) return void request.socket.destroy()
      if (!isAsset || missing === '404') return files(request, response, path)
      void readdir(join(site, 'assets')).then((names) => {
        const isThere = names.includes(path.slice('assets/'.length))
        files(request, response, isThere ? path : 'index.html')
      })
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`,
    deploy: () => renameAssets(site),
    cutAssets: (isCut) => {
      cut = isCut
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(site, { recursive: true, force: true })
    },
  }
}
