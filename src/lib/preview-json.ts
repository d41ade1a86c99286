/** As much of a value as JSON, two spaces a level, as fits; `whole` where that was all. */
export interface JsonPreview {
  text: string
  whole: boolean
}

class Full extends Error {}

/**
 * The beginning of a value as JSON, without going through the rest of it: what is 80 MB long is as
 * quick as what is short. Bytes are told by their number.
 */
export function previewJson(value: unknown, most: number): JsonPreview {
  const parts: string[] = []
  let length = 0
  const put = (part: string) => {
    parts.push(part)
    length += part.length
    if (length > most) throw new Full()
  }
  const write = (each: unknown, indent: string) => {
    if (each instanceof Uint8Array) return put(`"<${each.length} bytes>"`)
    if (typeof each === 'bigint') return put(String(each))
    if (typeof each === 'string') return put(JSON.stringify(each.slice(0, most)))
    if (typeof each !== 'object' || each === null) return put(JSON.stringify(each) ?? 'null')
    const list = Array.isArray(each)
    const inner = `${indent}  `
    let first = true
    put(list ? '[' : '{')
    // A list is gone through as far as it fits; its names are not listed first.
    const members: Iterable<[string | number, unknown]> = list
      ? each.entries()
      : Object.entries(each)
    for (const [name, member] of members) {
      put(`${first ? '' : ','}\n${inner}${list ? '' : `${JSON.stringify(name)}: `}`)
      write(member, inner)
      first = false
    }
    put(`${first ? '' : `\n${indent}`}${list ? ']' : '}'}`)
  }
  try {
    write(value, '')
    return { text: parts.join(''), whole: true }
  } catch (error) {
    if (!(error instanceof Full)) throw error
    return { text: parts.join('').slice(0, most), whole: false }
  }
}
