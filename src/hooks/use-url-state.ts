import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { changeUrlState, readUrlState, type UrlSchema, type UrlState } from '~/lib/url-state'

/** State that lives in the address, so that a link, a reload and the back button keep it. */
export function useUrlState<S extends UrlSchema>(
  schema: S,
): [UrlState<S>, (change: Partial<UrlState<S>>) => void] {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const state = useMemo(() => readUrlState(schema, search), [schema, search])
  const change = useCallback(
    (part: Partial<UrlState<S>>) => {
      // The address itself, not what was last drawn: a quick second change must keep the first.
      const now = new URLSearchParams(window.location.search)
      const next = changeUrlState(schema, now, part).toString()
      void navigate({ search: next }, { preventScrollReset: true })
    },
    [schema, navigate],
  )
  return [state, change]
}
