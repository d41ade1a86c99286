import '~/styles/main.css'

import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
// The provider of react-router itself ignores flushSync.
import { RouterProvider } from 'react-router/dom'

import { SiteConfigContext } from '~/entities/use-site-config'
import type { SiteConfig } from '~/hub/site-config'
import { AskAgainContext } from '~/ui/boundary'
import { createRoutes } from './routes'

interface AppOptions {
  config: SiteConfig
  client: QueryClient
  /** The path that the console is installed at, from <base href>. */
  basename: string
}

/** Draws the console into an element; the page's first data may already be on its way. */
export function renderApp(root: HTMLElement, { config, client, basename }: AppOptions): void {
  document.documentElement.dataset['site'] = config.siteName
  const router = createBrowserRouter(createRoutes(client), { basename })
  const askAgain = () => void client.invalidateQueries()
  // A value or a part that a boundary caught is told on the page; it is no error of the page.
  const onCaughtError = (error: unknown) => console.warn(error)
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <SiteConfigContext value={config}>
        <QueryClientProvider client={client}>
          <AskAgainContext value={askAgain}>
            <RouterProvider router={router} />
          </AskAgainContext>
        </QueryClientProvider>
      </SiteConfigContext>
    </StrictMode>,
  )
}
