const tabStop = 8
// What takes two columns of a terminal: East Asian wide and fullwidth forms, and pictures.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
// All that takes one column in one code unit: nothing to measure.
const plain = /^[\x20-\x7e\u00a0-\u02ff\u2400-\u2426]*$/
// A mark on the letter before takes no column.
const mark = /\p{Mn}/u

/** Where the rows of a line begin when it is wrapped after so many columns, as indexes into it. */
export function wrapPlaces(text: string, columns: number): number[] {
  if (plain.test(text)) {
    const rows = Math.max(1, Math.ceil(text.length / columns))
    return Array.from({ length: rows }, (_, row) => row * columns)
  }
  const places = [0]
  let column = 0
  let at = 0
  for (const char of text) {
    const width =
      char === '\t' ? tabStop - (column % tabStop) : mark.test(char) ? 0 : wide.test(char) ? 2 : 1
    if (column + width > columns && column > 0) {
      places.push(at)
      column = 0
    }
    column += char === '\t' ? Math.min(width, columns) : width
    at += char.length
  }
  return places
}
