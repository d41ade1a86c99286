/** How a stretch of a line is shown, as a terminal would: colours by name, or `#rrggbb`. */
export interface StyleSpan {
  from: number
  /** Exclusive. */
  to: number
  color?: string
  background?: string
  bold?: boolean
  faint?: boolean
  italic?: boolean
  underline?: boolean
}

type Style = Omit<StyleSpan, 'from' | 'to'>

const escape = '\u001b'
// CSI sequences; OSC strings up to BEL or ST; escapes of two or three characters.
const sequence = new RegExp(
  `${escape}(?:\\[([0-?]*)[ -/]*([@-~])|\\][^\\u0007\\n${escape}]*(?:\\u0007|${escape}\\\\)|[ -/]*[0-~])`,
  'g',
)
const unfinished = new RegExp(`${escape}(?:\\[[0-?]*[ -/]*|\\][^\\u0007${escape}]*|[ -/]*)$`)

const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']

/** Text without terminal colours and cursor movements. */
export function stripAnsi(text: string): string {
  return text.includes(escape) ? text.replace(sequence, '') : text
}

/** Text without a terminal sequence that has only begun at its end. */
export function withoutUnfinished(text: string): string {
  return text.includes(escape) ? text.replace(unfinished, '') : text
}

const hex = (value: number) => Math.min(255, value).toString(16).padStart(2, '0')

/** One of xterm's 256 colours. */
function indexedColor(index: number): string | undefined {
  if (index < 16) return names[index % 8]
  if (index >= 232) return `#${hex(8 + (index - 232) * 10).repeat(3)}`
  const level = (step: number) => hex(step === 0 ? 0 : 55 + step * 40)
  const cube = index - 16
  return `#${level(Math.floor(cube / 36))}${level(Math.floor(cube / 6) % 6)}${level(cube % 6)}`
}

/** 38 and 48: `5;index` or `2;red;green;blue`. Takes what belongs to it off the codes. */
function extendedColor(codes: number[]): string | undefined {
  const kind = codes.shift()
  if (kind === 5) return indexedColor(codes.shift() ?? 0)
  if (kind !== 2) return undefined
  return `#${codes.splice(0, 3).map(hex).join('')}`
}

/** Applies an SGR sequence (ECMA-48 8.3.117 and xterm's colours) to a style. */
function restyle(before: Style, parameters: string): Style {
  const style: Style = { ...before }
  const codes = parameters.split(/[;:]/).map(Number)
  for (let code = codes.shift(); code !== undefined; code = codes.shift()) {
    if (code === 0) for (const key of Object.keys(style)) Reflect.deleteProperty(style, key)
    else if (code === 1) style.bold = true
    else if (code === 2) style.faint = true
    else if (code === 3) style.italic = true
    else if (code === 4) style.underline = true
    else if (code === 22) {
      delete style.bold
      delete style.faint
    } else if (code === 23) delete style.italic
    else if (code === 24) delete style.underline
    else if (code === 39) delete style.color
    else if (code === 49) delete style.background
    else if (code === 38 || code === 48) {
      const color = extendedColor(codes)
      if (color) style[code === 38 ? 'color' : 'background'] = color
    } else {
      const color = names[code % 10]
      const tens = Math.floor(code / 10)
      if (color && (tens === 3 || tens === 9)) style.color = color
      if (color && (tens === 4 || tens === 10)) style.background = color
    }
  }
  return style
}

/** Text without its terminal sequences, and how its stretches are to look. */
export function readAnsi(text: string): { text: string; spans: StyleSpan[] } {
  if (!text.includes(escape)) return { text, spans: [] }
  const spans: StyleSpan[] = []
  let plain = ''
  let style: Style = {}
  let from = 0
  const take = (to: number) => {
    const part = text.slice(from, to)
    if (part && Object.keys(style).length > 0) {
      spans.push({ ...style, from: plain.length, to: plain.length + part.length })
    }
    plain += part
  }
  for (const match of text.matchAll(sequence)) {
    take(match.index)
    from = match.index + match[0].length
    if (match[2] === 'm') style = restyle(style, match[1] ?? '')
  }
  take(text.length)
  return { text: plain, spans }
}
