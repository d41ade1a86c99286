/** From here on a line is cut for display, in characters. */
const lineLimit = 10_000
/** What showing all of a cut line gives at most, in characters. */
export const expandedLimit = 1_000_000

/** One line as it is shown. */
export interface DisplayLine {
  text: string
  /** How many characters more there are, at least. */
  hidden: number
}

const carriageReturn = 0x0d
const escape = '\u001b'
// CSI sequences; OSC strings up to BEL or ST; escapes of two or three characters.
const ansi = new RegExp(
  `${escape}(?:\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007${escape}]*(?:\\u0007|${escape}\\\\)|[ -/]*[0-~])`,
  'g',
)
// Controls but the tab and newline, the C1 set, and what reorders text (a line must not lie).
const control = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Text without terminal colours and cursor movements. */
export function stripAnsi(text: string): string {
  return text.includes(escape) ? text.replace(ansi, '') : text
}

function visible(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0x09) return char
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Where the last state of a line begins: a carriage return starts the line over. */
function lastStateStart(bytes: Uint8Array, end: number): number {
  return end === 0 ? 0 : bytes.lastIndexOf(carriageReturn, end - 1) + 1
}

/**
 * A line's bytes, without their newline, as text to show: UTF-8 with a mark for each byte that is
 * none, without terminal escapes, of overwritten text the last state, control characters visible.
 */
export function displayLine(bytes: Uint8Array, limit: number = lineLimit): DisplayLine {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === carriageReturn) end--
  const start = lastStateStart(bytes, end)
  // Escapes take room that is not shown, a character up to four bytes.
  const read = Math.min(end, start + limit * 8)
  const decoded = stripAnsi(new TextDecoder().decode(bytes.subarray(start, read)))
  const text = decoded.slice(0, limit).replace(control, visible)
  return { text, hidden: Math.max(0, decoded.length - limit) + (end - read) }
}
