import type { Host } from '../types/host'

/** What some builders can take. */
export interface Strength {
  hosts: number
  enabled: number
  /** Enabled and heard of: those that take tasks. */
  ready: number
  /** Of the ready ones alone, as the scheduler counts (kojihub/scheduler.py TaskScheduler). */
  load: number
  capacity: number
}

/** The strength of some builders. */
export function strengthOf(hosts: readonly Host[]): Strength {
  const enabled = hosts.filter((host) => host.enabled)
  const ready = enabled.filter((host) => host.ready)
  return {
    hosts: hosts.length,
    enabled: enabled.length,
    ready: ready.length,
    load: ready.reduce((sum, host) => sum + host.task_load, 0),
    capacity: ready.reduce((sum, host) => sum + host.capacity, 0),
  }
}

/** The architectures that a builder takes tasks of. */
export function archesOf({ arches }: Pick<Host, 'arches'>): string[] {
  return arches.split(/[\s,]+/).filter(Boolean)
}

/** All architectures of some builders, by name. */
export function allArches(hosts: readonly Host[]): string[] {
  return [...new Set(hosts.flatMap(archesOf))].toSorted()
}

// Tasks name the architecture of what they build, builders its family (koji/__init__.py canonArch).
const families = new Map<string, string[]>(
  Object.entries({
    i386: ['i386', 'i486', 'i586', 'i686'],
    i686: ['i386', 'i486', 'i586', 'i686'],
    armhfp: ['armhfp', 'armv7hl', 'armv7hnl', 'armv6hl', 'armv5tel'],
  }),
)

/** The architectures of tasks that builders of one may take, `noarch` apart. */
export function taskArches(arch: string): string[] {
  return families.get(arch) ?? [arch]
}

/** Builders of one architecture that listen to one channel: what a task must find one of. */
export interface Bin {
  channel: number
  arch: string
}

/**
 * The bins that have builders of which none is ready: their tasks wait, though the channel and the
 * architecture each may have ready ones (kojihub/scheduler.py TaskScheduler.get_hosts).
 */
export function deadBins(byChannel: ReadonlyMap<number, readonly Host[]>): Bin[] {
  return [...byChannel].flatMap(([channel, hosts]) => {
    const alive = new Set(allArches(hosts.filter(({ enabled, ready }) => enabled && ready)))
    return allArches(hosts).flatMap((arch) => (alive.has(arch) ? [] : [{ channel, arch }]))
  })
}
