import type { HubValue } from '~/hub/types/common'

/** Settings as lines to edit, name=value. */
export function linesOf<T extends HubValue>(
  settings: Readonly<Record<string, T>>,
  writeOne: (value: T) => string,
): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${writeOne(value)}`)
    .join('\n')
}

/** The settings that lines say; in words what is wrong with a line. */
export function readLines<T extends HubValue>(
  text: string,
  readOne: (text: string) => T,
): Record<string, T> | string {
  const settings = new Map<string, T>()
  for (const line of text.split('\n')) {
    const [, key, value] = /^\s*([^\s=]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) settings.set(key, readOne(value))
    else if (line.trim() !== '') return `“${line.trim()}” is no name=value`
  }
  return Object.fromEntries(settings)
}
