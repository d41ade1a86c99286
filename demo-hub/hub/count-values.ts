import { isStruct, type Value } from '../xmlrpc/values'

/** How many single values a value holds, however deep. */
export function countValues(value: Value): number {
  if (!Array.isArray(value) && !isStruct(value)) return 1
  let count = 1
  for (const each of Object.values(value)) count += countValues(each)
  return count
}
