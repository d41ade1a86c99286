import { failurePlace } from '../logs/failures'
import { Random } from '../logs/random'
import type { FailureKind } from '../packages/source'
import { catalogue, packagingUrl, streams, tagName, type CataloguePackage } from './catalogue'
import { users } from './people'

export interface PlannedBuild {
  package: CataloguePackage
  target: string
  owner: number
  /** Seconds since the epoch. */
  time: number
  version: string
  release: string
  url: string
  arches: string[]
  outcome: 'complete' | 'failed' | 'canceled'
  failure: { arch: string; kind: FailureKind } | null
  scratch: boolean
  draft: boolean
  /** From an uploaded source package rather than the SCM. */
  upload: boolean
  pruned: 'gone' | 'dangling' | null
}

const count = 372
const days = 130
const prunedAfter = 35 * 86400

function bump(version: string, step: number): string {
  const parts = version.split('.').map(Number)
  parts[parts.length - 1] = (parts.at(-1) ?? 0) + step
  return parts.join('.')
}

type Owner = keyof typeof users

/** Who builds what: each user's history has a character of its own. */
function ownerOf(random: Random, item: CataloguePackage): Owner {
  const [stream] = item.streams
  if (stream === 'pulpcore') return random.pick(['hana', 'hana', 'nightly-bot'])
  if (stream === 'client') return random.pick(['petr', 'rhea'])
  if (stream === 'katello') return random.pick(['anna', 'nightly-bot', 'rhea'])
  return random.pick(['petr', 'petr', 'nightly-bot', 'nightly-bot', 'nightly-bot', 'rhea', 'anna'])
}

const failures: readonly [FailureKind, ...FailureKind[]] = [
  'check', 'check', 'compile', 'requires', 'cmake', 'unpackaged', 'cargo', 'pytest', 'oom', 'space',
  'timeout', 'nothing-provides',
] // prettier-ignore

function failureOf(random: Random, arches: string[]): PlannedBuild['failure'] {
  const kind = random.pick(failures)
  const [first = 'noarch', ...others] = arches
  const arch = random.pick([first, ...others])
  return { arch, kind: arch === 'noarch' && failurePlace(kind) === '%build' ? 'check' : kind }
}

function outcomeOf(random: Random): PlannedBuild['outcome'] {
  const chance = random.next()
  if (chance < 0.1) return 'failed'
  return chance < 0.14 ? 'canceled' : 'complete'
}

function urlOf(item: CataloguePackage, random: Random, version: string, words: string[]): string {
  const options = [`ver=${version}`, ...(item.noarch ? ['noarch'] : []), ...words]
  return `${packagingUrl}?${item.path}#${random.hex(40)},${options.join(',')}`
}

/** The builds of the last months, oldest first, the last one minutes ago. */
export function planBuilds(now: number): PlannedBuild[] {
  const random = new Random('history')
  const versions = new Map<string, string>()
  const [first, ...others] = catalogue
  if (!first) return []
  return Array.from({ length: count }, (_, index) => {
    const item = random.pick([first, ...others])
    const [stream = 'foreman'] = item.streams
    const releases = streams.find((entry) => entry.name === stream)
    const old = random.next() < 0.25 ? releases?.releases[1] : undefined
    const arches = item.noarch ? ['noarch'] : (releases?.arches ?? 'x86_64').split(' ')
    const version = bump(versions.get(item.name) ?? item.version, 1)
    versions.set(item.name, version)
    const recent = count - index
    const big = recent === 9
    const outcome = big || recent < 3 ? 'complete' : outcomeOf(random)
    const failure = outcome === 'failed' ? failureOf(random, arches) : null
    const scratch = !big && outcome !== 'canceled' && random.next() < 0.12
    const time = now - days * 86400 * (1 - index / count) ** 1.6 - 480
    const words = failure ? [`fail=${failure.arch}:${failure.kind}`] : []
    if (big) words.push('lines=110000')
    const dangling =
      failure !== null && recent < 60 && recent > 20 && failurePlace(failure.kind) === '%check'
    const pruned = now - time > prunedAfter ? 'gone' : null
    return {
      package: item,
      target: tagName(stream, old ?? 'nightly'),
      owner: users[ownerOf(random, item)],
      time: Math.floor(time),
      version,
      release: '1.el9',
      url: urlOf(item, random, version, words),
      arches,
      outcome,
      failure,
      scratch,
      draft: false,
      upload: scratch && random.next() < 0.3,
      pruned: dangling ? 'dangling' : pruned,
    }
  })
}
