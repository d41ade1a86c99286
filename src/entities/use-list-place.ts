import { useUrlState } from '~/hooks/use-url-state'
import type { QueryOpts } from '~/hub/types/common'
import { integerParam, orderParam } from '~/lib/url-state'

type ListPlace = ReturnType<typeof listPlace>

/** Where one stands in a list that the hub pages: its order keys, and the order at first. */
export function listPlace(keys: readonly string[], fallback: string) {
  return { order: orderParam(keys, fallback), start: integerParam(0) }
}

/** The page of a list that the URL names, as the hub's queryOpts, and what PagedList needs of it. */
export function useListPlace(place: ListPlace, size: number) {
  const [{ order, start }, setPlace] = useUrlState(place)
  const queryOpts: QueryOpts = { order, offset: start, limit: size }
  return {
    queryOpts,
    paging: {
      size,
      start,
      onStart: (next: number) => setPlace({ start: next }),
      order,
      onOrder: (next: string) => setPlace({ order: next, start: 0 }),
    },
  }
}
