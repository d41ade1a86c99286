import type { HubStruct, HubValue } from '../types/common'

/**
 * Reads what the hub sent as what the console's types say it is. The hub sends what its database
 * and its plugins hold, so any member may be nil or of another type: a page must not care.
 */
export interface Reader<T> {
  /** What belongs there, in words: "a list". */
  readonly name: string
  /** Whether a value is of that kind, whatever is in it. */
  readonly fits: (value: unknown) => boolean
  /** The value where it fits, else the nearest of that kind. Structs and lists are mended in place. */
  readonly read: (value: unknown) => T
  /** Of a scalar: the `typeof` of values that need no reading, which spares most of the calls. */
  readonly type?: 'string' | 'number' | 'boolean' | undefined
  /** Whether nil needs no reading either. */
  readonly nullable?: boolean
}

/** Says in a text's place that the hub sent a struct or a list. */
const notUnderstood = 'not understood'

function isHubValue(value: unknown): value is HubValue {
  return value !== undefined
}

function isMembers(value: unknown): value is HubStruct {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  )
}

/** A finite number, also one sent as text; NaN for what is none, which the formatters show as –. */
export const number: Reader<number> = {
  name: 'a number',
  type: 'number',
  fits: Number.isFinite,
  read: (value) => {
    if (typeof value === 'number') return Number.isFinite(value) ? value : NaN
    if (typeof value === 'bigint') return Number(value)
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN
  },
}

/** Bytes; none for what is something else. */
export const bytes: Reader<Uint8Array> = {
  name: 'bytes',
  fits: (value) => value instanceof Uint8Array,
  read: (value) => (value instanceof Uint8Array ? value : new Uint8Array()),
}

/** A text; empty for nil and for nothing. */
export const text: Reader<string> = {
  name: 'a text',
  type: 'string',
  fits: (value) => typeof value === 'string',
  read: (value) => {
    if (typeof value === 'string') return value
    if (value === null || value === undefined) return ''
    if (typeof value === 'number' || typeof value === 'bigint') return String(value)
    return typeof value === 'boolean' ? String(value) : notUnderstood
  },
}

/** A boolean, also one sent as a number. */
export const flag: Reader<boolean> = {
  name: 'a boolean',
  type: 'boolean',
  fits: (value) => typeof value === 'boolean',
  read: (value) => value === true || value === 1,
}

/** Whatever the hub sends, as it came. */
export const anything: Reader<HubValue> = {
  name: 'anything',
  fits: isHubValue,
  read: (value) => (isHubValue(value) ? value : null),
}

/** A struct, whatever is in it. */
export const members: Reader<HubStruct> = {
  name: 'a struct',
  fits: isMembers,
  read: (value) => (isMembers(value) ? value : {}),
}

/** Nil, or what the reader reads; nil in the place of what cannot be read. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return {
    name: `${reader.name} or nil`,
    type: reader.type,
    nullable: true,
    fits: (value) => value === null || reader.fits(value),
    read: (value) => {
      if (value === null || value === undefined) return null
      const read = reader.read(value)
      if (reader.fits(value)) return read
      return typeof read === 'object' || Number.isNaN(read) ? null : read
    },
  }
}

/** A list without the items that do not fit. */
export function list<T>(reader: Reader<T>): Reader<T[]> {
  return {
    name: 'a list',
    fits: Array.isArray,
    read: (value) => {
      if (!Array.isArray(value)) return []
      const items: unknown[] = value
      const fitting: T[] = []
      for (const item of items) if (reader.fits(item)) fitting.push(reader.read(item))
      return fitting
    },
  }
}

/** A struct whose names are data. */
export function record<T>(reader: Reader<T>): Reader<Record<string, T>> {
  return {
    name: 'a struct',
    fits: isMembers,
    read: (value) => {
      if (!isMembers(value)) return {}
      return Object.fromEntries(
        Object.entries(value).map(([name, member]) => [name, reader.read(member)]),
      )
    },
  }
}

/** The first of two that fits, else what the second makes of it. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return {
    name: `${first.name} or ${second.name}`,
    fits: (value) => first.fits(value) || second.fits(value),
    read: (value) => (first.fits(value) ? first.read(value) : second.read(value)),
  }
}

type OptionalName<T> = {
  [K in keyof T]-?: undefined extends T[K] ? K : never
}[keyof T]

/** A reader for each member that a struct always has. */
export type Members<T> = { [K in Exclude<keyof T, OptionalName<T>>]: Reader<T[K]> }

/** A reader for each member that a struct may lack. */
export type OptionalMembers<T> = { [K in OptionalName<T>]: Reader<Exclude<T[K], undefined>> }

/** Whether a member is as it should be, which in a long list nearly all are. */
function isRight(member: unknown, { type, nullable = false }: Reader<unknown>): boolean {
  if (member === null) return nullable
  return type === 'number' ? Number.isFinite(member) : typeof member === type
}

/** A struct with its members as declared; members that no type names stay as they came. */
export function struct<T extends object>(
  members: Members<T>,
  ...optional: [OptionalName<T>] extends [never] ? [] : [OptionalMembers<T>]
): Reader<T>
export function struct(
  named: Record<string, Reader<unknown>>,
  optional: Record<string, Reader<unknown>> = {},
): Reader<unknown> {
  const always = Object.entries(named)
  const sometimes = Object.entries(optional)
  return {
    name: 'a struct',
    // One without a single known member is something else, whatever it is.
    fits: (value) =>
      isMembers(value) &&
      (always.length === 0 || always.some(([name]) => Object.hasOwn(value, name))),
    read: (value) => {
      const read: Record<string, unknown> = isMembers(value) ? value : {}
      for (const [name, reader] of always) {
        const member = read[name]
        if (isRight(member, reader)) continue
        const mended = reader.read(member)
        if (mended !== member) read[name] = mended
      }
      for (const [name, reader] of sometimes) {
        const member = read[name]
        if (member === undefined) continue
        const mended = member === null && !reader.fits(null) ? undefined : reader.read(member)
        if (mended !== member) read[name] = mended
      }
      return read
    },
  }
}

/** A struct that has the members of another one and more. */
export function both<A extends object, B extends object>(
  base: Reader<A>,
  more: Reader<B>,
): Reader<A & B> {
  return {
    name: base.name,
    fits: (value) => base.fits(value) || more.fits(value),
    read: (value) => Object.assign(base.read(value), more.read(value)),
  }
}
