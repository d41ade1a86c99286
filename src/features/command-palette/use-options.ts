import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { useOfferedActions } from '~/entities/page-actions'
import { useSettled } from '~/hooks/use-settled'
import type { HubError } from '~/hub/error'
import { type Found, lookUp } from './look-up'
import { guessedOptions, nearOptions, searchOptions } from './near-options'
import type { PaletteOption } from './option'
import { type IsHandler, pastedPath } from './pasted'

/** Milliseconds without a key before the hub is asked. */
const pause = 180

function lookUpQuery(term: string) {
  return queryOptions<Found, HubError>({
    queryKey: ['palette', term],
    queryFn: ({ signal }) => lookUp(term, signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
}

interface Options {
  options: PaletteOption[]
  /** The hub is still being asked for these words. */
  pending: boolean
  /** What the hub did not answer, in words; null where it answered all. */
  failure: string | null
}

/** What fits the words: at once what the page knows, then what the hub finds. */
export function useOptions(text: string, here: string, isHandler: IsHandler): Options {
  const term = text.trim()
  const settled = useSettled(term, pause)
  const actions = useOfferedActions()
  const pasted = useMemo(() => pastedPath(term, document.baseURI, isHandler), [term, isHandler])
  const asked = pasted === null && (settled.length > 1 || /\d/.test(settled))
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    ...lookUpQuery(settled),
    enabled: asked,
  })
  const near = useMemo(() => nearOptions(term, here, actions), [term, here, actions])
  if (pasted !== null) {
    const link = { id: 'pasted', group: 'This link', label: `Open ${pasted}`, act: pasted }
    return { options: [link], pending: false, failure: null }
  }
  if (!term) return { options: near, pending: false, failure: null }

  const current = asked && settled === term && !isPlaceholderData
  // Answers to fewer letters stay while they still fit.
  const hits = (asked && data?.options) || []
  const found = current ? hits : hits.filter((hit) => hit.label.startsWith(term))
  const answered = current ? data : undefined
  const guessed = guessedOptions(term).filter(
    ({ what }) => !answered || answered.failed.includes(what),
  )
  const failed = answered?.failed.join(', ')
  return {
    options: [...guessed, ...near, ...found, ...searchOptions(term)],
    pending: settled !== term || (asked && isFetching),
    failure: error ? error.message : failed ? `The hub could not be asked for ${failed}.` : null,
  }
}
