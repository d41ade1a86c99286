import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { describePermission } from '~/hub/acts/users'
import type { Permission } from '~/hub/types/user'

/** Says in words what a permission is for. */
export function DescribePermissionDialog({ permission }: { permission: Permission }) {
  const { name } = permission
  const before = permission.description ?? ''
  const [draft, change] = useActDraft({ description: before })
  const description = draft.description.trim()
  return (
    <ActDialog
      title={`Describe the permission ${name}`}
      act={
        description === before
          ? 'Nothing is changed yet'
          : describePermission(name, before, description)
      }
      confirm="Save"
      fields={
        <TextField
          label="Description"
          help="Shown to whoever grants it. What it allows is the hub’s, not said here."
          value={draft.description}
          onChange={(typed) => change({ description: typed })}
        />
      }
    />
  )
}
