import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { setHostEnabled } from '~/hub/acts/hosts'
import type { Host } from '~/hub/types/host'
import { WhatDisablingMeans } from './what-disabling-means'

/** Enables a host, or disables it, with a comment that says why. */
export function HostStateDialog({ host }: { host: Host }) {
  const [{ comment }, change] = useActDraft({ comment: host.comment ?? '' })
  const order = host.enabled ? 'Disable' : 'Enable'
  return (
    <ActDialog
      title={`${order} ${host.name}?`}
      act={setHostEnabled(host, !host.enabled, comment.trim())}
      confirm={`${order} the host`}
      danger={host.enabled}
      fields={
        <TextField
          label="Comment"
          help="Shown in the list of hosts."
          placeholder={host.enabled ? 'Why, and until when' : ''}
          value={comment}
          onChange={(typed) => change({ comment: typed })}
        />
      }
    >
      {host.enabled ? (
        <WhatDisablingMeans hosts={[host]} />
      ) : (
        <>
          It takes tasks again
          {host.ready ? '.' : ' once its kojid tells the hub that it is ready; now it is not.'}
        </>
      )}
    </ActDialog>
  )
}
