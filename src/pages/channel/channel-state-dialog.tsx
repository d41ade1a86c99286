import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { setChannelEnabled } from '~/hub/acts/channels'
import { freeTasksQuery } from '~/hub/queries/cluster'
import type { Channel } from '~/hub/types/host'

function waitingWords(waiting: number | null | undefined): string {
  if (typeof waiting !== 'number') return ''
  if (waiting === 0) return 'None waits in it now.'
  return waiting === 1 ? '1 task waits in it now.' : `${waiting} tasks wait in it now.`
}

/** Enables a channel, or disables it, with a comment that says why. */
export function ChannelStateDialog({ channel }: { channel: Channel }) {
  const [{ comment }, change] = useActDraft({ comment: channel.comment ?? '' })
  const free = useQuery(freeTasksQuery([{ channel_id: channel.id }]))
  const order = channel.enabled ? 'Disable' : 'Enable'
  return (
    <ActDialog
      title={`${order} the channel ${channel.name}?`}
      act={setChannelEnabled(channel, !channel.enabled, comment.trim())}
      confirm={`${order} the channel`}
      danger={channel.enabled}
      fields={
        <TextField
          label="Comment"
          help="Shown in the list of channels."
          value={comment}
          onChange={(typed) => change({ comment: typed })}
        />
      }
    >
      {channel.enabled
        ? 'Its free tasks wait till it is enabled again; running ones go on. Builds that ask for it are refused. '
        : 'Its hosts take its tasks again. '}
      {waitingWords(free.data?.[0])}
    </ActDialog>
  )
}
