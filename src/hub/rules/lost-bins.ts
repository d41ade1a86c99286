import type { Host } from '../types/host'
import { allArches, archesOf, type Bin } from './cluster'

/** A bin whose tasks find no builder any more. */
export interface LostBin extends Bin {
  /** How many are still enabled, though not ready. */
  left: number
}

/** What a change leaves of a builder in a channel; null where it takes it from there. */
export type HostChange = (host: Host, channel: number) => Host | null

function takers(hosts: readonly Host[], arch: string): { enabled: number; ready: number } {
  const enabled = hosts.filter((host) => host.enabled && archesOf(host).includes(arch))
  return { enabled: enabled.length, ready: enabled.filter(({ ready }) => ready).length }
}

/**
 * The bins that lose their last builder by a change of some: those without an enabled one after it,
 * or without a ready one where there was one (kojihub/scheduler.py TaskScheduler.get_hosts).
 */
export function lostBins(
  byChannel: ReadonlyMap<number, readonly Host[]>,
  change: HostChange,
): LostBin[] {
  return [...byChannel].flatMap(([channel, hosts]) => {
    const rest = hosts.flatMap((host) => change(host, channel) ?? [])
    return allArches(hosts.filter(({ enabled }) => enabled)).flatMap((arch) => {
      const before = takers(hosts, arch)
      const after = takers(rest, arch)
      const lost = after.enabled === 0 || (before.ready > 0 && after.ready === 0)
      return lost ? [{ channel, arch, left: after.enabled }] : []
    })
  })
}
