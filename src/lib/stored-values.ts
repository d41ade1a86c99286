/** Whether a value is a struct, not a list. */
export function isStoredStruct(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A boolean; undefined for anything else. */
export function storedFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** The items of a list that are what `is` says; undefined for what is no list. */
export function storedList<T>(is: (item: unknown) => item is T) {
  return (value: unknown): T[] | undefined => (Array.isArray(value) ? value.filter(is) : undefined)
}

/** The booleans of a struct by name. */
export function storedFlags(value: unknown): Record<string, boolean> | undefined {
  if (!isStoredStruct(value)) return undefined
  const flags = Object.entries(value).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  )
  return Object.fromEntries(flags)
}
