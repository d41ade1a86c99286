import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { newGroup } from '~/hub/acts/users'
import { whyNotName } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

/** Makes a group of users. */
export function NewGroupDialog() {
  const [draft, change] = useActDraft({ name: '' })
  const name = draft.name.trim()
  return (
    <ActDialog
      title="New group"
      act={whyNotName(name) ?? newGroup(name)}
      confirm="Create the group"
      onDone={() => paths.user(name)}
      fields={
        <TextField
          label="Name"
          mono
          value={draft.name}
          onChange={(typed) => change({ name: typed })}
        />
      }
    >
      Its members have the permissions that are granted to it. Members and permissions are given on
      its page; it cannot be deleted.
    </ActDialog>
  )
}
