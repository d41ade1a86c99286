/** What a text looks like before the hub is asked. */
export interface Guess {
  /** A task's or a build's id. */
  id?: number
  /** A whole name-version-release. */
  nvr?: string
  /** A whole RPM file name, without “.rpm”. */
  rpm?: string
  /** Packages that it may be a build of, for a lookup that the hub does by index. */
  packages: string[]
}

const arches = '(?:noarch|(?:no)?src|x86_64|i[3-6]86|aarch64|armv7hl|ppc64(?:le)?|s390x?|riscv64)'
const rpmName = new RegExp(`^(.+-[^-]+-[^-]+\\.${arches})(?:\\.rpm)?$`)
const nvrName = /^.+-[^-]+-[^-]+$/

/** The names that may precede a version: “a-1-2” is of “a” or of “a-1”. */
function packagesIn(term: string): string[] {
  const names = [...term.matchAll(/.-(?=\d)/g)].map(({ index }) => term.slice(0, index + 1))
  return names.slice(0, 3)
}

/** Reads an id, an NVR or an RPM's name out of a text. */
export function guess(text: string): Guess {
  const [, id] = /^#?(\d{1,10})$/.exec(text) ?? []
  if (id) return { id: Number(id), packages: [] }
  const [, rpm] = rpmName.exec(text) ?? []
  if (rpm) return { rpm, packages: [] }
  const named = packagesIn(text)
  const packages = named.length > 0 ? named : [text]
  return nvrName.test(text) ? { nvr: text, packages } : { packages }
}
