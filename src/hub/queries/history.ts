import type { HistoryParams } from '../methods/history'
import { queryOptions } from '@tanstack/react-query'
import { heavyQuery, hubQuery } from './hub-query'

/** The newest changes of some tables that touch something; the hub may scan much for it. */
export function historyQuery(params: HistoryParams) {
  return heavyQuery('queryHistory', params)
}

/** When an event was; null for one that never was. */
export function eventQuery(id: number) {
  return queryOptions({ ...hubQuery('getEvent', { id }), staleTime: Infinity })
}
