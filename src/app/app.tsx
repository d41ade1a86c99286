import '~/styles/main.css'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { SiteConfigContext } from '~/entities/use-site-config'
import type { SiteConfig } from '~/hub/site-config'
import { AskAgainContext } from '~/ui/boundary'
import { ConsoleRouter } from './console-router'
import { matchRoute } from './route-table'
import { Shell } from './shell'

interface AppOptions {
  config: SiteConfig
  client: QueryClient
  /** The path that the console is installed at, from <base href>. */
  basename: string
}

/** Draws the console into an element; the page's first data may already be on its way. */
export function renderApp(root: HTMLElement, { config, client, basename }: AppOptions): void {
  document.documentElement.dataset['site'] = config.siteName
  const below = basename.replace(/\/$/, '')
  /** A page's data and code travel beside each other. */
  const go = (pathname: string, query: string) => {
    const match = matchRoute(pathname.slice(below.length) || '/')
    if (!match) return
    const { entry, params } = match
    // What does not come is said in the page's place.
    entry.page().catch(() => {})
    entry.load?.({ client, params, search: new URLSearchParams(query) })
  }
  const askAgain = () => void client.invalidateQueries()
  // A value or a part that a boundary caught is told on the page; it is no error of the page.
  const onCaughtError = (error: unknown) => console.warn(error)
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <SiteConfigContext value={config}>
        <QueryClientProvider client={client}>
          <AskAgainContext value={askAgain}>
            <ConsoleRouter basename={basename} onGo={go}>
              <Shell />
            </ConsoleRouter>
          </AskAgainContext>
        </QueryClientProvider>
      </SiteConfigContext>
    </StrictMode>,
  )
}
