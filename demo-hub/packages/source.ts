import { Random } from '../logs/random'

const failureKinds = [
  'check', 'pytest', 'timeout', 'compile', 'cmake', 'cargo', 'oom', 'space', 'unpackaged',
  'requires', 'nothing-provides',
] as const // prettier-ignore

/** How a build fails; demo-hub/README.md says what each is. */
export type FailureKind = (typeof failureKinds)[number]

interface Failure {
  /** An architecture, noarch, srpm, or any. */
  where: string
  kind: FailureKind
}

/** What a build's source says about it. */
export interface Source {
  name: string
  ref: string
  version: string | null
  release: string | null
  noarch: boolean
  /** Seconds of a buildArch task before the clock factor. */
  seconds: number | null
  fail: Failure | null
  /** Lines of build.log. */
  lines: number | null
}

function parseFailure(text: string): Failure {
  const [where = 'any', kind = 'check'] = text.split(':')
  return { where, kind: failureKinds.find((known) => known === kind) ?? 'check' }
}

/**
 * Reads an SCM URL: the name is the path's last segment, and the words after the reference
 * choose how the build goes (#REF,ver=1.2,noarch,fail=aarch64:compile …; see README.md).
 */
export function parseSource(url: string): Source {
  const [location = '', fragment = ''] = url.split('#')
  const path = location.includes('?') ? location.slice(location.indexOf('?') + 1) : location
  const name = path.split('/').findLast((part) => part !== '') ?? 'unknown'
  const [ref = '', ...words] = fragment.split(',')
  const option = (key: string) =>
    words.find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1) ?? null
  const fail = option('fail')
  return {
    name: name.replace(/\.git$/, ''),
    ref,
    version: option('ver'),
    release: option('rel'),
    noarch: words.includes('noarch'),
    seconds: option('secs') === null ? null : Number(option('secs')),
    fail: fail === null ? null : parseFailure(fail),
    lines: option('lines') === null ? null : Number(option('lines')),
  }
}

/** True for what the builders check out rather than look up among the uploads (SCM.is_scm_url). */
export function isScmUrl(source: string): boolean {
  return /^(git|git\+(https?|ssh|file)|svn|svn\+(https?|ssh)|cvs):\/\//.test(source)
}

/** The URL without the words of the demo: what the builder reports as the build's source. */
export function plainSource(url: string): string {
  return url.split(',')[0] ?? url
}

/** The failure that is meant for a task on this architecture. */
export function failureFor(source: Source, arch: string): FailureKind | null {
  const { fail } = source
  if (!fail) return null
  const meant = fail.where === arch || (fail.where === 'any' && arch !== 'srpm')
  return meant ? fail.kind : null
}

/** Seconds that a buildArch task of this source takes on an architecture, 10 to 60. */
export function buildSeconds(source: Source, arch: string): number {
  if (source.seconds !== null) return source.seconds
  const slow: Record<string, number> = { s390x: 1.5, ppc64le: 1.2, aarch64: 1.1 }
  return Math.min(60, new Random(`${source.name} ${arch}`).integer(14, 36) * (slow[arch] ?? 1))
}
