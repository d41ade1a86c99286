import type { RpmDep } from '../types/rpm'

/** koji.DEP_* in the order that a reader wants them. */
export const depKinds: readonly { type: number; title: string }[] = [
  { type: 1, title: 'Provides' },
  { type: 0, title: 'Requires' },
  { type: 7, title: 'Recommends' },
  { type: 4, title: 'Suggests' },
  { type: 6, title: 'Supplements' },
  { type: 5, title: 'Enhances' },
  { type: 3, title: 'Conflicts' },
  { type: 2, title: 'Obsoletes' },
]

/** "name >= version", as www/lib/kojiweb/util.py formatDep. */
export function depText({ name, version, flags }: RpmDep): string {
  const sense = [flags & 2 ? '<' : '', flags & 4 ? '>' : '', flags & 8 ? '=' : ''].join('')
  return [name, sense, sense && version].filter(Boolean).join(' ')
}

const fileFlags = [
  'config',
  'doc',
  'icon',
  'missingok',
  'noreplace',
  'specfile',
  'ghost',
  'license',
  'readme',
  'exclude',
  'unpatched',
  'pubkey',
]

/** The words of an RPM file's flags, as www/lib/kojiweb/util.py formatFileFlags. */
export function fileFlagWords(flags: number): string[] {
  return fileFlags.filter((_, bit) => flags & (1 << bit))
}

const kindOf: Record<number, string> = {
  0o040000: 'd',
  0o120000: 'l',
  0o020000: 'c',
  0o060000: 'b',
  0o010000: 'p',
  0o140000: 's',
}

/** "-rwxr-xr-x" for a file's mode. RPM tells it as a signed 16-bit number. */
export function modeText(mode: number): string {
  const bits = mode & 0xffff
  const letters = Array.from('rwxrwxrwx').map((letter, index) =>
    bits & (0o400 >> index) ? letter : '-',
  )
  const special: [number, number, string][] = [
    [0o4000, 2, 's'],
    [0o2000, 5, 's'],
    [0o1000, 8, 't'],
  ]
  for (const [bit, place, letter] of special) {
    if (bits & bit) letters[place] = letters[place] === 'x' ? letter : letter.toUpperCase()
  }
  return `${kindOf[bits & 0o170000] ?? '-'}${letters.join('')}`
}
