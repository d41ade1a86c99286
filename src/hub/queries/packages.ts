import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { Params } from '../methods'
import { countQuery, heavyQuery, hubQuery } from './hub-query'

/** A package by id or name; null where there is none. */
export function packageQuery(info: number | string) {
  return queryOptions({ ...hubQuery('getPackage', { info }), staleTime: 600_000 })
}

/** One page of all packages of the hub. */
export function packagesQuery(params: Params<'listPackages'>) {
  return queryOptions({ ...hubQuery('listPackages', params), placeholderData: keepPreviousData })
}

/** How many packages match. */
export function packagesCountQuery(params: Params<'listPackages'>) {
  return countQuery('listPackages', params)
}

/** A tag's packages, inherited ones included where asked; the hub cannot page these. */
export function tagPackagesQuery(params: Params<'listPackages'>) {
  return heavyQuery('listPackages', params)
}
