import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { draftOfChannel, editChannel } from '~/hub/acts/channels'
import type { Channel } from '~/hub/types/host'
import { whyNotName } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

/** Changes a channel's name and texts. */
export function EditChannelDialog({ channel }: { channel: Channel }) {
  const before = draftOfChannel(channel)
  const [draft, change] = useActDraft(before)
  const after = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    comment: draft.comment.trim(),
  }
  return (
    <ActDialog
      title={`Edit the channel ${channel.name}`}
      act={whyNotName(after.name) ?? editChannel(before, after) ?? 'Nothing is changed yet'}
      confirm="Save"
      onDone={() => (after.name === channel.name ? undefined : paths.channel(after.name))}
      fields={
        <>
          <TextField label="Name" mono value={draft.name} onChange={(name) => change({ name })} />
          <TextField
            label="Description"
            value={draft.description}
            onChange={(description) => change({ description })}
          />
          <TextField
            label="Comment"
            value={draft.comment}
            onChange={(comment) => change({ comment })}
          />
        </>
      }
    >
      {after.name !== channel.name &&
        'Policies and scripts that name it go on with the old name: tasks that they send there fail.'}
    </ActDialog>
  )
}
