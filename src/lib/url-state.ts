/** How one value stands in a URL's query; the fallback is left out of it. */
export interface Codec<T> {
  fallback: T
  /** Undefined for a text that means nothing. */
  parse: (text: string) => T | undefined
}

/** Any text. */
export function textParam(fallback = ''): Codec<string> {
  return { fallback, parse: (text) => text }
}

/** A whole number, not negative. */
export function integerParam(fallback: number): Codec<number> {
  return { fallback, parse: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined) }
}

/** One of some words; any other means nothing. */
export function choiceParam<T extends string>(choices: readonly T[], fallback: T): Codec<T> {
  return { fallback, parse: (text) => choices.find((choice) => choice === text) }
}

/** A hub order, `key` or `-key`, of the keys that a list can be sorted by. */
export function orderParam(keys: readonly string[], fallback: string): Codec<string> {
  const orders = keys.flatMap((key) => [key, `-${key}`])
  return choiceParam(orders, fallback)
}

type Value = string | number
export type UrlSchema = Record<string, Codec<string> | Codec<number>>
export type UrlState<S extends UrlSchema> = { [K in keyof S]: S[K]['fallback'] }

/** Reads what a schema names; a missing or meaningless value is its fallback. */
export function readUrlState<S extends UrlSchema>(schema: S, search: URLSearchParams): UrlState<S>
export function readUrlState(schema: UrlSchema, search: URLSearchParams): Record<string, Value> {
  const state: Record<string, Value> = {}
  for (const [name, { fallback, parse }] of Object.entries(schema)) {
    const text = search.get(name)
    state[name] = (text === null ? undefined : parse(text)) ?? fallback
  }
  return state
}

/** The query with some values changed; other parameters stay as they are. */
export function changeUrlState<S extends UrlSchema>(
  schema: S,
  search: URLSearchParams,
  change: Partial<UrlState<S>>,
): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries<Value | undefined>(change)) {
    if (value === undefined || value === schema[name]?.fallback) next.delete(name)
    else next.set(name, String(value))
  }
  return next
}
