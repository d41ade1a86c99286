import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { setHostEnabled } from '~/hub/acts/hosts'
import type { Host } from '~/hub/types/host'
import { WhatDisablingMeans } from './what-disabling-means'

interface HostsStateProps {
  hosts: readonly Host[]
  enabled: boolean
}

/** Enables several hosts, or disables them, with one comment for all. */
export function HostsStateDialog({ hosts, enabled }: HostsStateProps) {
  const [draft, change] = useActDraft({ comment: '' })
  const order = enabled ? 'Enable' : 'Disable'
  const comment = draft.comment.trim()
  const others = hosts.filter((host) => host.enabled !== enabled)
  const acts = others.map((host) => setHostEnabled(host, enabled, comment || (host.comment ?? '')))
  return (
    <SeveralDialog
      title={`${order} the chosen hosts?`}
      acts={acts.length > 0 ? acts : `All of them are ${enabled ? 'enabled' : 'disabled'} already`}
      confirm={`${order} the hosts`}
      danger={!enabled}
      fields={
        <>
          {!enabled && <WhatDisablingMeans hosts={others} />}
          <TextField
            label="Comment"
            help="Left empty: each keeps its own."
            value={draft.comment}
            onChange={(typed) => change({ comment: typed })}
          />
        </>
      }
    />
  )
}
