/** Lines of a log, counted from 1, both ends included. */
export interface LineRange {
  from: number
  to: number
}

/** The range after a click on a line's number; with shift it reaches from the range before. */
export function clickedRange(
  before: LineRange | null,
  line: number,
  shift: boolean,
): LineRange | null {
  if (!shift || !before) {
    return before?.from === line && before.to === line ? null : { from: line, to: line }
  }
  return line < before.from ? { from: line, to: before.to } : { from: before.from, to: line }
}
