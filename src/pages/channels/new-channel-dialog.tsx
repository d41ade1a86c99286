import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { addChannel } from '~/hub/acts/channels'
import { whyNotName } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

/** Makes a channel. */
export function NewChannelDialog() {
  const [draft, change] = useActDraft({ name: '', description: '' })
  const name = draft.name.trim()
  return (
    <ActDialog
      title="New channel"
      act={whyNotName(name) ?? addChannel(name, draft.description.trim())}
      confirm="Create the channel"
      onDone={() => paths.channel(name)}
      fields={
        <>
          <TextField
            label="Name"
            mono
            value={draft.name}
            onChange={(typed) => change({ name: typed })}
          />
          <TextField
            label="Description"
            value={draft.description}
            onChange={(description) => change({ description })}
          />
        </>
      }
    >
      Tasks come into it by the hub’s channel policy, or because a build asks for it; its hosts are
      chosen on its page. A channel can be disabled later, but not deleted.
    </ActDialog>
  )
}
