import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField } from '~/entities/acts/name-field'
import { addGroup, plainGroup } from '~/hub/acts/groups'
import type { TagGroup } from '~/hub/types/tag'
import { whyNotName } from '~/hub/rules/draft-checks'
import { GroupFields } from './group-fields'

interface AddGroupDialogProps {
  tag: string
  /** Those that the tag has, inherits or blocks. */
  groups: readonly TagGroup[]
}

/** What a build tag is asked for by mock. */
const buildGroups = ['build', 'srpm-build']

/** Makes a comps group in a tag. */
export function AddGroupDialog({ tag, groups }: AddGroupDialogProps) {
  const [draft, change] = useActDraft(plainGroup)
  const { name } = draft
  const known = groups.find((group) => group.name === name)
  const why =
    whyNotName(name) ??
    (known?.blocked
      ? `${name} is blocked in ${tag}: unblock it`
      : known
        ? `${tag} has or inherits ${name} already: change it there`
        : null)
  const act = why ?? addGroup(tag, { ...draft, displayName: draft.displayName || name })
  return (
    <ActDialog
      title={`Add a comps group to ${tag}`}
      act={act}
      confirm="Add the group"
      fields={
        <>
          <NameField
            label="Name"
            help="mock installs the groups build and srpm-build of a build tag."
            names={buildGroups.filter((each) => !groups.some((group) => group.name === each))}
            value={name}
            onChange={(typed) => change({ name: typed.trim() })}
          />
          <GroupFields draft={draft} onChange={change} />
        </>
      }
    />
  )
}
