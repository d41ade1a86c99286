import {
  Ban,
  Link2,
  ListChecks,
  PackagePlus,
  PenLine,
  Plus,
  ShieldCheck,
  Trash2,
} from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { type GroupMember, membersOf } from '~/hub/acts/group-members'
import { mayEditTags } from '~/hub/rules/permissions'
import type { Verdict } from '~/hub/rules/who-may'
import type { Tag, TagGroup } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const AddGroupDialog = lazyPart(async () => ({
  default: (await import('./add-group-dialog')).AddGroupDialog,
}))
const EditGroupDialog = lazyPart(async () => ({
  default: (await import('./group-dialogs')).EditGroupDialog,
}))
const BlockGroupDialog = lazyPart(async () => ({
  default: (await import('./group-dialogs')).BlockGroupDialog,
}))
const UnblockGroupDialog = lazyPart(async () => ({
  default: (await import('./group-dialogs')).UnblockGroupDialog,
}))
const RemoveGroupDialog = lazyPart(async () => ({
  default: (await import('./group-dialogs')).RemoveGroupDialog,
}))
const AddMembersDialog = lazyPart(async () => ({
  default: (await import('./add-members-dialog')).AddMembersDialog,
}))
const ChangeMembersDialog = lazyPart(async () => ({
  default: (await import('./change-members-dialog')).ChangeMembersDialog,
}))

interface GroupsProps {
  tag: Tag
  /** All that the tag has, inherits or blocks. */
  groups: readonly TagGroup[]
}

/** The way to make a comps group. */
export function AddGroup({ tag, groups }: GroupsProps) {
  return (
    <Acts
      label="Add a comps group"
      items={[
        {
          id: 'add-group',
          label: 'Add a group…',
          icon: Plus,
          primary: true,
          no: mayEditTags(useActor()),
          dialog: () => <AddGroupDialog tag={tag.name} groups={groups} />,
        },
      ]}
    />
  )
}

function memberItems(
  { tag, groups }: GroupsProps,
  group: TagGroup,
  kind: GroupMember['kind'],
  no: Verdict,
): ActItem[] {
  const known = membersOf(group, tag.id, kind)
  const place = { tag: tag.name, group: group.name, kind, known }
  const names = groups.filter(({ blocked }) => !blocked).map(({ name }) => name)
  const words = kind === 'package' ? 'packages' : 'required groups'
  return [
    {
      id: `add-${kind}s`,
      label: `Add ${words}…`,
      icon: kind === 'package' ? PackagePlus : Link2,
      no,
      dialog: () => <AddMembersDialog {...place} groups={names} />,
    },
    {
      id: `change-${kind}s`,
      label: `Remove, block or unblock ${words}…`,
      icon: ListChecks,
      no: no ?? (known.length === 0 ? 'It has none' : null),
      dialog: () => <ChangeMembersDialog {...place} />,
    },
  ]
}

/** What can be done with one comps group of a tag. */
export function GroupActs({ tag, group, groups }: GroupsProps & { group: TagGroup }) {
  const no = mayEditTags(useActor())
  const isOwn = group.tag_id === tag.id
  const notBlocked = no ?? (group.blocked ? 'It is blocked' : null)
  const block: ActItem = group.blocked
    ? {
        id: 'unblock-group',
        label: 'Unblock',
        icon: ShieldCheck,
        no: no ?? (isOwn ? null : 'It is blocked in a tag that this one inherits from'),
        dialog: () => <UnblockGroupDialog tag={tag} group={group} />,
      }
    : {
        id: 'block-group',
        label: 'Block',
        icon: Ban,
        danger: true,
        no,
        dialog: () => <BlockGroupDialog tag={tag} group={group} />,
      }
  return (
    <Acts
      label={`Change the group ${group.name}`}
      of={group.name}
      items={[
        ...memberItems({ tag, groups }, group, 'package', notBlocked),
        ...memberItems({ tag, groups }, group, 'group', notBlocked),
        {
          id: 'edit-group',
          label: 'Edit…',
          icon: PenLine,
          no: notBlocked,
          dialog: () => <EditGroupDialog tag={tag} group={group} />,
        },
        block,
        {
          id: 'remove-group',
          label: 'Remove',
          icon: Trash2,
          danger: true,
          no: notBlocked ?? (isOwn ? null : 'It is inherited: block it instead'),
          dialog: () => <RemoveGroupDialog tag={tag} group={group} />,
        },
      ]}
    />
  )
}
