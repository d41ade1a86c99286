import type { Host } from '~/hub/types/host'
import { LostBuilders } from './lost-builders'

/** What comes of some hosts' being disabled. */
export function WhatDisablingMeans({ hosts }: { hosts: readonly Host[] }) {
  const ids = new Set(hosts.map(({ id }) => id))
  return (
    <div className="flex flex-col gap-2">
      <p>
        Running tasks go on to their end; no further one is given to{' '}
        {hosts.length === 1 ? 'it' : 'them'}.
      </p>
      <LostBuilders change={(host) => (ids.has(host.id) ? { ...host, enabled: false } : host)} />
    </div>
  )
}
