import { formatDuration } from '~/lib/time'
import { paths } from '~/lib/paths'
import type { Host } from '../types/host'
import { archesOf } from './cluster'
import { canonArch } from './build-arches'
import { isReady, silence, takesArch } from './host-standing'
import { type ArchBuilders, type Check, check, type PreFlightFacts } from './pre-flight-facts'

const listed = (names: readonly string[]) => names.join(', ')

/** A noarch task goes to hosts of the build tag's architectures alone (scheduler.py auto_arch_refuse). */
function able(host: Host, arch: string, tagArches: readonly string[]): boolean {
  if (arch !== 'noarch') return takesArch(host, canonArch(arch))
  const own = archesOf(host)
  return tagArches.some((each) => own.includes(canonArch(each)))
}

function trouble(host: Host, now: number): string {
  return `${host.name} ${host.enabled ? silence(host, now) : 'is disabled'}`
}

function waits(count: number): string {
  if (count === 0) return ''
  return count === 1 ? ', 1 task waits' : `, ${count} tasks wait`
}

function archCheck(
  arch: string,
  { channel, hosts, waiting }: ArchBuilders,
  tagArches: readonly string[],
  now: number,
): Check | null {
  const fitting = hosts.filter((host) => able(host, arch, tagArches))
  if (fitting.some((host) => host.enabled && isReady(host, now))) return null
  const hostsOf = { arch: arch === 'noarch' ? '' : canonArch(arch), channel, state: 'all' }
  const link = { to: paths.hosts(hostsOf), text: 'Its builders' }
  const [first, ...others] = fitting
  const what = !first
    ? `no builder in channel ${channel} takes it`
    : listed([first, ...others].map((host) => trouble(host, now)))
  return check('Builders', 'warn', `${arch}: ${what}${waits(waiting)}`, link)
}

function channelCheck(builders: Iterable<ArchBuilders>): Check | null {
  for (const { channel, enabled } of builders) {
    if (enabled === null) return check('Channel', 'refused', `There is no channel ${channel}`)
    if (!enabled) {
      const link = { to: paths.channel(channel), text: 'The channel' }
      return check('Channel', 'refused', `Channel ${channel} is disabled`, link)
    }
  }
  return null
}

/** Whether each architecture has a builder that takes tasks, in the channel it goes to. */
export function builderChecks({ arches, told, buildTag }: PreFlightFacts, now: number): Check[] {
  if (!arches) return []
  if (!told) return [check('Builders', 'pending', 'Looking for builders')]
  const closed = channelCheck(told.builders.values())
  if (closed) return [closed]
  const tagArches = buildTag?.arches?.split(/\s+/).filter(Boolean) ?? []
  const entries = arches.flatMap((arch) => {
    const builders = told.builders.get(arch)
    return builders ? [{ arch, builders }] : []
  })
  const bad = entries.flatMap(({ arch, builders }) => {
    const found = archCheck(arch, builders, tagArches, now)
    return found ? [found] : []
  })
  const good = entries.filter(({ arch }) => !bad.some(({ words }) => words.startsWith(`${arch}:`)))
  if (good.length === 0) return bad
  const channels = [...new Set(good.map(({ builders }) => builders.channel))]
  const sure = good.every(({ builders }) => builders.sure)
  const where = `channel ${listed(channels)}${sure ? '' : ' (Koji’s default; the hub’s policy is not known)'}`
  const words = `${listed(good.map(({ arch }) => arch))}: ready builders in ${where}`
  return [check('Builders', 'ok', words), ...bad]
}

/** How long it takes and when it may begin, from the package's history and the queue. */
export function timeChecks({ told, arches = [] }: PreFlightFacts): Check[] {
  if (!told || told.name === null) return []
  const ahead = arches.map((arch) => ({ arch, count: told.builders.get(arch)?.waiting ?? 0 }))
  const most = ahead.toSorted((one, other) => other.count - one.count)[0]
  const queue = most?.count
    ? `on ${most.arch} ${most.count === 1 ? '1 task waits' : `${most.count} tasks wait`} already`
    : 'no task waits before it'
  const usual =
    typeof told.average === 'number'
      ? `${told.name} takes about ${formatDuration(told.average)}`
      : `${told.name} was never built here`
  const link = { to: paths.package(told.name), text: 'Its builds' }
  return [check('Time', 'ok', `${usual}; ${queue}`, told.average === null ? null : link)]
}
