import { matchRoute } from '~/app/route-table'
import { createQueryClient } from '~/app/query-client'
import { initHub } from '~/hub/hub'
import { readSiteConfig } from '~/hub/site-config'
import { loadReaders } from '~/hub/understood'
import { protectScripts } from '~/lib/trusted-scripts'

protectScripts()

// Code, configuration and the page's first data travel in parallel: the hub is asked as soon as
// the configuration says where it is, long before React has arrived.
const app = import('~/app/app')
void loadReaders().catch(() => {})
const base = new URL(document.baseURI)

async function boot(root: HTMLElement): Promise<void> {
  const config = await readSiteConfig(base.href)
  initHub(config)
  const client = createQueryClient()
  const path = `/${location.pathname.slice(base.pathname.length)}`
  const match = matchRoute(path)
  if (match) {
    // The router asks for it again, and says what went wrong.
    match.entry.page().catch(() => {})
    const search = new URLSearchParams(location.search)
    match.entry.load?.({ client, params: match.params, search })
  }
  const { renderApp } = await app
  renderApp(root, { config, client, basename: base.pathname })
}

const root = document.querySelector<HTMLElement>('#root')
if (root) {
  boot(root).catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error)
    root.setAttribute('role', 'alert')
    root.style.cssText = 'max-width:60ch;margin:15vh auto;padding:0 1rem'
    root.textContent = `This console cannot start. ${words}`
  })
}
