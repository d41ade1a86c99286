import type { Host } from '../types/host'

/** For tests: an enabled x86_64 host that has checked in at Unix time 1,800,000,000. */
export function makeHost(part: Partial<Host>): Host {
  return {
    id: 1,
    name: 'one',
    user_id: 1,
    arches: 'x86_64',
    capacity: 4,
    task_load: 0,
    enabled: true,
    ready: true,
    comment: null,
    description: null,
    update_ts: 1_800_000_000,
    ...part,
  }
}
