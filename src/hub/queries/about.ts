import { queryOptions } from '@tanstack/react-query'

import { hubQuery } from './hub-query'

/** What a hub is changes when it is upgraded. */
const seldom = { staleTime: 600_000 }

/** The hub's version. */
export function hubVersionQuery() {
  return queryOptions({ ...hubQuery('getKojiVersion', {}), ...seldom })
}

/** The volumes that builds lie on. */
export function volumesQuery() {
  return queryOptions({ ...hubQuery('listVolumes', {}), ...seldom })
}

/** The types of archives that builds may have. */
export function archiveTypesQuery() {
  return queryOptions({ ...hubQuery('getArchiveTypes', {}), ...seldom })
}

/** Content generators and who may import for them. */
export function contentGeneratorsQuery() {
  return queryOptions({ ...hubQuery('listCGs', {}), ...seldom })
}
