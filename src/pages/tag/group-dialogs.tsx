import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { blockGroup, draftOfGroup, editGroup, removeGroup, unblockGroup } from '~/hub/acts/groups'
import type { Tag, TagGroup } from '~/hub/types/tag'
import { GroupFields } from './group-fields'

interface GroupDialogProps {
  tag: Tag
  group: TagGroup
}

/** Changes what a group says of itself in a tag. */
export function EditGroupDialog({ tag, group }: GroupDialogProps) {
  const before = draftOfGroup(group)
  const [draft, change] = useActDraft(before)
  const isOwn = group.tag_id === tag.id
  return (
    <ActDialog
      title={`Edit the group ${group.name} in ${tag.name}`}
      act={editGroup(tag.name, before, draft, isOwn) ?? 'Nothing is changed yet'}
      confirm="Save"
      fields={<GroupFields draft={draft} onChange={change} />}
    >
      {!isOwn &&
        'It is inherited: the change makes it the tag’s own, and leaves the parent’s as it is.'}
    </ActDialog>
  )
}

/** Hides a group in a tag. */
export function BlockGroupDialog({ tag, group }: GroupDialogProps) {
  const { name } = group
  const isForMock = name === 'build' || name === 'srpm-build'
  return (
    <ActDialog
      title={`Block the group ${name} in ${tag.name}?`}
      act={blockGroup(tag.name, group, group.tag_id === tag.id)}
      confirm="Block it"
      danger
    >
      {tag.name} and what inherits from it go without it.
      {isForMock && ' mock installs it in every buildroot: builds fail without it.'}
    </ActDialog>
  )
}

/** Lets a group into a tag again. */
export function UnblockGroupDialog({ tag, group }: GroupDialogProps) {
  return (
    <ActDialog
      title={`Unblock the group ${group.name} in ${tag.name}?`}
      act={unblockGroup(tag.name, group.name)}
      confirm="Unblock it"
    >
      The tag has it again as it inherits it; where no parent has it, the tag is without it, and it
      can be added anew.
    </ActDialog>
  )
}

/** Takes a tag's own group away. */
export function RemoveGroupDialog({ tag, group }: GroupDialogProps) {
  return (
    <ActDialog
      title={`Remove the group ${group.name} from ${tag.name}?`}
      act={removeGroup(tag.name, group)}
      confirm="Remove it"
      danger
    >
      Where a parent has it, that one counts again. The hub keeps which packages {tag.name} listed
      in it, should it be added again.
    </ActDialog>
  )
}
