/** A number that goes out as <double> even when it is whole, as Python's float does. */
export class Double {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
  /** Stored JSON keeps the plain number. */
  toJSON(): number {
    return this.value
  }
}

export type Struct = { [name: string]: Value }

/** What XML-RPC can carry on Koji's wire. */
export type Value = null | boolean | number | string | Double | Value[] | Struct

/** True for a struct, false for nil, scalars, doubles and arrays. */
export function isStruct(value: Value | undefined): value is Struct {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Double)
  )
}
