import { queryOptions } from '@tanstack/react-query'

import { hubQuery } from './hub-query'

export function targetsQuery() {
  return queryOptions({
    ...hubQuery('getBuildTargets', { queryOpts: { order: 'name' } }),
    staleTime: 60_000,
  })
}

export function tagQuery(tag: number | string) {
  return queryOptions({ ...hubQuery('getTag', { tagInfo: tag }), staleTime: 60_000 })
}

/** A build tag as a build sees it: arches and extra inherited. */
export function buildConfigQuery(tag: number | string) {
  return queryOptions({ ...hubQuery('getBuildConfig', { tag }), staleTime: 60_000 })
}

/** How a package is listed in a tag, inherited listings included; null where it is not. */
export function packageConfigQuery(tag: number | string, name: string) {
  return queryOptions({ ...hubQuery('getPackageConfig', { tag, pkg: name }), staleTime: 60_000 })
}
