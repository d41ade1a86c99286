import { useCallback, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { changeUrlState, readUrlState, type UrlSchema, type UrlState } from '~/lib/url-state'

/** What filter fields hold: texts, each meaning what its codec reads in it. */
type FilterTexts<S extends UrlSchema> = { [K in keyof S]?: string }

/**
 * State that lives in the address, so that a link, a reload and the back button keep it. The third
 * takes what filter fields hold, and goes to the first page of a list that has pages (`start`).
 */
export function useUrlState<S extends UrlSchema>(
  schema: S,
): [
  UrlState<S>,
  (change: Partial<UrlState<S>>) => void,
  (filters: FilterTexts<NoInfer<S>>) => void,
] {
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
  const filter = useCallback(
    (texts: FilterTexts<S>) => {
      const filled = new URLSearchParams()
      for (const [name, text] of Object.entries<string | undefined>(texts)) {
        if (text !== undefined) filled.set(name, text)
      }
      const read = readUrlState(schema, filled)
      const part: Partial<UrlState<S>> = {}
      for (const name of filled.keys()) Object.assign(part, { [name]: read[name] })
      change('start' in schema ? { ...part, start: undefined } : part)
    },
    [schema, change],
  )
  return [state, change, filter]
}
