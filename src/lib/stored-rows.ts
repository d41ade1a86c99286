import { isStoredStruct } from './stored-values'

function isLike(value: unknown, model: unknown): boolean {
  if (Array.isArray(model)) {
    return Array.isArray(value) && value.every((item) => typeof item === typeof (model[0] ?? ''))
  }
  // A choice that has not been made yet: of a name, a number or a boolean.
  if (model === null) return typeof value !== 'object' || value === null
  return typeof value === typeof model && isStoredStruct(value) === isStoredStruct(model)
}

/**
 * Parses what is left of a form's draft: the members that the form has, where they are of its
 * kinds. A list that is empty in the form is of texts.
 */
export function storedPartOf<T extends object>(form: T): (value: unknown) => Partial<T> | undefined
export function storedPartOf(form: object) {
  return (value: unknown): object | undefined => {
    if (!isStoredStruct(value)) return undefined
    const models = new Map<string, unknown>(Object.entries(form))
    const kept = Object.entries(value).filter(
      ([name, member]) => models.has(name) && isLike(member, models.get(name)),
    )
    return Object.fromEntries(kept)
  }
}

/** Whether something is a row as a list kept it, by the members that its page cannot do without. */
export function storedRow<Row>(members: { [K in keyof Row]?: 'number' | 'string' | 'boolean' }) {
  const kinds = Object.entries(members)
  return (value: unknown): value is Row =>
    isStoredStruct(value) && kinds.every(([name, kind]) => typeof value[name] === kind)
}
