/** Lines from `oldFrom` to `oldTo` (exclusive) became those from `newFrom` to `newTo`. */
export interface Change {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
}

/** Lines as numbers: equal lines have equal ones. */
export type LineIds = Int32Array
