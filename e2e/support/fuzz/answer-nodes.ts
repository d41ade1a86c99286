/** A stretch of an answer's text. */
export interface Stretch {
  from: number
  to: number
  /** How many values it lies in. */
  depth: number
}

const marks = /<(\/?)(value|member)>/g

/** Every `<value>` and every `<member>` of an answer as the hub writes it, outermost first. */
export function nodesOf(xml: string): { values: Stretch[]; members: Stretch[] } {
  const values: Stretch[] = []
  const members: Stretch[] = []
  const open: { name: string; from: number }[] = []
  for (const mark of xml.matchAll(marks)) {
    const [text, slash, name = ''] = mark
    if (!slash) open.push({ name, from: mark.index })
    else {
      const begun = open.pop()
      const stretch = { from: begun?.from ?? 0, to: mark.index + text.length, depth: open.length }
      if (name === 'value') values.push(stretch)
      else members.push(stretch)
    }
  }
  return { values: values.toSorted((a, b) => a.depth - b.depth), members }
}

/** The methods that a request calls, in order; those inside a multiCall rather than itself. */
export function methodsOf(request: string): string[] {
  const inside = [
    ...request.matchAll(/<name>methodName<\/name>\s*<value>\s*<string>([^<]*)<\/string>/g),
  ].map(([, name = '']) => name)
  const [, whole = ''] = /<methodName>([^<]*)<\/methodName>/.exec(request) ?? []
  return whole === 'multiCall' ? inside : [whole]
}

/** The name of the member that holds a value directly; empty where none does. */
export function memberNameOf(xml: string, value: Stretch): string {
  const before = xml.slice(Math.max(0, value.from - 200), value.from)
  return /<name>([^<]*)<\/name>\s*$/.exec(before)?.[1] ?? ''
}
