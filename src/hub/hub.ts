import { createHubClient, type HubClient, type HubConfig } from './client'

let client: HubClient | undefined

/** Sets the page's hub; once, before the first render. */
export function initHub(config: HubConfig): void {
  client = createHubClient(config)
}

/** The page's hub. Throws before initHub. */
export function hub(): HubClient {
  if (!client) throw new Error('initHub() has not been called')
  return client
}
