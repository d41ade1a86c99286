import { keepPreviousData, queryOptions } from '@tanstack/react-query'

import type { ListBuildrootsParams } from '../methods/buildroots'
import { countQuery, hubQuery } from './hub-query'

/** One buildroot; null where there is none. */
export function buildrootQuery(buildroot: number) {
  return hubQuery('getBuildroot', { buildrootID: buildroot })
}

/** One page of buildroots. */
export function buildrootsQuery(params: ListBuildrootsParams) {
  return queryOptions({
    ...hubQuery('listBuildroots', params, { alone: true }),
    placeholderData: keepPreviousData,
  })
}

/** How many buildroots match. */
export function buildrootsCountQuery(params: ListBuildrootsParams) {
  return countQuery('listBuildroots', params)
}
