import { useQuery } from '@tanstack/react-query'

import { methodNamesQuery } from '~/hub/queries/api'

/** Whether the hub offers a method, as by its version or a plugin; undefined while it is not known. */
export function useHubHas(method: string): boolean | undefined {
  const { data } = useQuery(methodNamesQuery())
  return data?.includes(method)
}
