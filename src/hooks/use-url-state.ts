import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'

import { changeUrlState, readUrlState, type UrlSchema, type UrlState } from '~/lib/url-state'

/** State that lives in the address, so that a link, a reload and the back button keep it. */
export function useUrlState<S extends UrlSchema>(
  schema: S,
): [UrlState<S>, (change: Partial<UrlState<S>>) => void] {
  const [search, setSearch] = useSearchParams()
  const state = useMemo(() => readUrlState(schema, search), [schema, search])
  const change = useCallback(
    (part: Partial<UrlState<S>>) =>
      setSearch((before) => changeUrlState(schema, before, part), { preventScrollReset: true }),
    [schema, setSearch],
  )
  return [state, change]
}
