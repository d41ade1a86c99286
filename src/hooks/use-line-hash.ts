import { useCallback, useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** Lines of a log, counted from 1, both ends included. */
export interface LineRange {
  from: number
  to: number
}

/** Reads `#L10` and `#L10-L20`; null for anything else. */
export function parseLineHash(hash: string): LineRange | null {
  const [, first, last] = /^#L(\d+)(?:-L?(\d+))?$/.exec(hash) ?? []
  if (!first) return null
  const from = Number(first)
  const to = last ? Number(last) : from
  return from <= to ? { from, to } : { from: to, to: from }
}

/** Writes a range as parseLineHash reads it; empty for none. */
export function formatLineHash(range: LineRange | null): string {
  if (!range) return ''
  return range.from === range.to ? `#L${range.from}` : `#L${range.from}-L${range.to}`
}

/** The lines that the address names, and how to name others; back does not step through them. */
export function useLineHash(): [LineRange | null, (range: LineRange | null) => void] {
  const { hash, search, pathname } = useLocation()
  const navigate = useNavigate()
  const select = useCallback(
    (range: LineRange | null) => {
      void navigate(
        { pathname, search, hash: formatLineHash(range) },
        // At once: the key that copies may follow at the heels of the one that chooses.
        { replace: true, preventScrollReset: true, flushSync: true },
      )
    },
    [navigate, pathname, search],
  )
  return [useMemo(() => parseLineHash(hash), [hash]), select]
}
