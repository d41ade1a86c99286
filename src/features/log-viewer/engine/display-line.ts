import { readAnsi, type StyleSpan, withoutUnfinished } from '~/lib/ansi'

/** From here on a line is cut for display, in characters. */
const lineLimit = 10_000
/** The same where lines are wrapped. */
export const wrapLimit = 100_000
/** What showing all of a cut line gives at most, in characters. */
export const expandedLimit = 1_000_000

/** One line as it is shown. */
export interface DisplayLine {
  text: string
  /** How many characters more there are, at least. */
  hidden: number
  /** Where it is coloured. */
  spans?: StyleSpan[]
}

interface HowShown {
  limit?: number
  /** More of this line may come: what has only begun at its end is left out. */
  open?: boolean
}

const carriageReturn = 0x0d
// Controls but the tab and newline, the C1 set, and what reorders text (a line must not lie).
const control = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const controls = new RegExp(control, 'gu')

/** A control character in a visible form: a control picture, or its code point. */
function visible(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0x09) return char
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Text whose controls are visible, with the spans where they now are. */
function madeVisible(text: string, spans: StyleSpan[]): { text: string; spans: StyleSpan[] } {
  if (!control.test(text)) return { text, spans }
  const shown = text.replace(controls, visible)
  if (spans.length === 0 || shown.length === text.length) return { text: shown, spans }
  const place = (at: number) => text.slice(0, at).replace(controls, visible).length
  return {
    text: shown,
    spans: spans.map((span) => ({ ...span, from: place(span.from), to: place(span.to) })),
  }
}

/** Where the last state of a line begins: a carriage return starts the line over. */
function lastStateStart(bytes: Uint8Array, end: number): number {
  return end === 0 ? 0 : bytes.lastIndexOf(carriageReturn, end - 1) + 1
}

/** Decodes; an open line ends before a character of which only some bytes have come. */
function decode(bytes: Uint8Array, open: boolean): string {
  const text = new TextDecoder().decode(bytes, { stream: open })
  return open ? withoutUnfinished(text) : text
}

/**
 * A line's bytes, without their newline, as text to show: UTF-8 with a mark for each byte that is
 * none, terminal colours as spans, of overwritten text the last state, control characters visible.
 */
export function displayLine(bytes: Uint8Array, how: HowShown = {}): DisplayLine {
  const { limit = lineLimit, open = false } = how
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === carriageReturn) end--
  const start = lastStateStart(bytes, end)
  // Escapes take room that is not shown, a character up to four bytes.
  const read = Math.min(end, start + limit * 8)
  const decoded = readAnsi(decode(bytes.subarray(start, read), open && read === end))
  const hidden = Math.max(0, decoded.text.length - limit) + (end - read)
  const cut = decoded.spans.filter(({ from }) => from < limit)
  const { text, spans } = madeVisible(decoded.text.slice(0, limit), cut)
  return spans.length > 0 ? { text, hidden, spans } : { text, hidden }
}
