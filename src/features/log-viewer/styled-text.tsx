import type { CSSProperties, ReactNode } from 'react'

import { classNames } from '~/lib/class-names'
import { searchPattern, type SearchQuery } from '~/lib/search-pattern'
import type { StyleSpan } from '~/lib/ansi'

/** Terminal colours as the theme has them: legible on its ground. */
const colors: Record<string, string> = {
  black: 'var(--ink)',
  red: 'var(--bad)',
  green: 'var(--ok)',
  yellow: 'var(--warn)',
  blue: 'var(--accent)',
  magenta: 'var(--ansi-magenta)',
  cyan: 'var(--ansi-cyan)',
  white: 'var(--muted)',
}

/** Grounds that every text of the theme can be read on. */
const grounds: Record<string, string> = {
  red: 'var(--bad-soft)',
  green: 'var(--ok-soft)',
  yellow: 'var(--warn-soft)',
  blue: 'var(--accent-soft)',
}

function styleOf({ color, background }: StyleSpan): CSSProperties {
  return {
    // A colour of the log's own choice may not be legible; it underlines instead.
    ...(color && colors[color] ? { color: colors[color] } : {}),
    ...(color?.startsWith('#') ? { textDecoration: `underline 2px ${color}` } : {}),
    ...(background ? { background: grounds[background] ?? 'var(--raised)' } : {}),
  }
}

interface Mark {
  from: number
  to: number
}

/** Where what was searched for is in a text. */
function marksIn(text: string, query: SearchQuery): Mark[] {
  const pattern = query.text === '' ? null : searchPattern(query)
  if (!pattern) return []
  // An expression may also match nothing somewhere in a line that it matches.
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    from: index,
    to: index + found.length,
  })).filter(({ from, to }) => to > from)
}

/** Cuts a text at the ends of marks, and wraps what lies in them. */
function cut(
  text: string,
  offset: number,
  marks: readonly Mark[],
  wrap: (part: string, key: number) => ReactNode,
): ReactNode[] {
  const parts: ReactNode[] = []
  let at = 0
  for (const mark of marks) {
    const from = Math.max(0, mark.from - offset)
    const to = Math.min(text.length, mark.to - offset)
    if (to <= from || from < at) continue
    if (from > at) parts.push(text.slice(at, from))
    parts.push(wrap(text.slice(from, to), offset + from))
    at = to
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}

interface StyledTextProps {
  text: string
  spans: readonly StyleSpan[] | undefined
  query: SearchQuery
}

const noSpans: readonly StyleSpan[] = []

/** A line as a terminal would colour it, with what was searched for marked. */
export function StyledText({ text, spans = noSpans, query }: StyledTextProps) {
  const marks = marksIn(text, query)
  if (marks.length === 0 && spans.length === 0) return text
  const marked = (part: string, offset: number) =>
    cut(part, offset, marks, (found, key) => (
      <mark key={key} className="rounded-xs bg-warn text-canvas">
        {found}
      </mark>
    ))
  const parts: ReactNode[] = []
  let at = 0
  for (const span of spans) {
    const to = Math.min(span.to, text.length)
    parts.push(...marked(text.slice(at, span.from), at))
    parts.push(
      <span
        key={`style ${span.from}`}
        style={styleOf(span)}
        className={classNames(
          span.bold && 'font-bold',
          span.faint && 'text-muted',
          span.italic && 'italic',
          span.underline && 'underline',
        )}
      >
        {marked(text.slice(span.from, to), span.from)}
      </span>,
    )
    at = to
  }
  parts.push(...marked(text.slice(at), at))
  return parts
}
