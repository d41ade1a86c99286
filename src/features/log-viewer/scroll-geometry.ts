/** The height of every row in pixels: leading-[18px]. */
export const rowHeight = 18
/** No element may be higher in pixels; Firefox stops at 17.9 million. */
const maxHeight = 15_000_000

/**
 * Where rows are in a scroller. Past 15 million pixels the scrollbar covers more rows than pixels,
 * while rows near the view still follow each other at their own height.
 */
export interface Geometry {
  rowCount: number
  viewport: number
}

/** The height of the scrolled content, in pixels. */
export function contentHeight({ rowCount }: Geometry): number {
  return Math.min(rowCount * rowHeight, maxHeight)
}

/** How many row pixels lie behind one scrolled pixel. */
function stretch({ rowCount, viewport }: Geometry): number {
  const all = rowCount * rowHeight
  return all <= maxHeight ? 1 : (all - viewport) / (maxHeight - viewport)
}

/** The row at the top of the view, as a fraction of rows. */
export function topRow(geometry: Geometry, scrollTop: number): number {
  return (scrollTop * stretch(geometry)) / rowHeight
}

/** Where a row is drawn in the content while it is scrolled to `scrollTop`. */
export function rowOffset(geometry: Geometry, scrollTop: number, row: number): number {
  return scrollTop + (row - topRow(geometry, scrollTop)) * rowHeight
}

/** What to scroll to for a row at the top of the view. */
export function scrollTopFor(geometry: Geometry, row: number): number {
  const top = (row * rowHeight) / stretch(geometry)
  return Math.max(0, Math.min(top, contentHeight(geometry) - geometry.viewport))
}

/** Rows drawn outside the view on either side, and the step in which that window moves. */
const overscan = 24
const step = 12

/** The rows to have at hand for a view; moves in steps, so that few scrolls ask for rows. */
export function rowWindow(geometry: Geometry, scrollTop: number): { from: number; to: number } {
  const top = Math.floor(topRow(geometry, scrollTop) / step) * step
  const shown = Math.ceil(geometry.viewport / rowHeight)
  return {
    from: Math.max(0, top - overscan),
    to: Math.min(geometry.rowCount, top + shown + step + overscan),
  }
}
