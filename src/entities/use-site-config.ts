import { createContext, use } from 'react'

import type { SiteConfig } from '~/hub/site-config'

export const SiteConfigContext = createContext<SiteConfig | null>(null)

/** This site's configuration, validated before the first render. */
export function useSiteConfig(): SiteConfig {
  const config = use(SiteConfigContext)
  if (!config) throw new Error('useSiteConfig outside the app')
  return config
}
