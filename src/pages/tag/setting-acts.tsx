import { Ban, PenLine, Trash2 } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditTags } from '~/hub/rules/permissions'
import type { HubValue } from '~/hub/types/common'
import type { Tag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const ExtraDialog = lazyPart(async () => ({
  default: (await import('./extra-dialog')).ExtraDialog,
}))
const RemoveExtraDialog = lazyPart(async () => ({
  default: (await import('./remove-extra-dialog')).RemoveExtraDialog,
}))
const BlockExtraDialog = lazyPart(async () => ({
  default: (await import('./block-extra-dialog')).BlockExtraDialog,
}))

interface SettingActsProps {
  tag: Tag
  setting: { name: string; value: HubValue }
}

/** What can be done with one extra setting of a tag. */
export function SettingActs({ tag, setting }: SettingActsProps) {
  const no = mayEditTags(useActor())
  const { name } = setting
  const own = tag.extra?.[name]
  const remove: ActItem[] =
    own === undefined
      ? []
      : [
          {
            id: 'remove',
            label: 'Remove its own value',
            icon: Trash2,
            danger: true,
            no,
            dialog: () => <RemoveExtraDialog tag={tag.name} name={name} value={own} />,
          },
        ]
  return (
    <Acts
      label={`Change ${name}`}
      of={name}
      items={[
        {
          id: 'set',
          label: own === undefined ? 'Give it a value of its own…' : 'Change…',
          icon: PenLine,
          no,
          dialog: () => <ExtraDialog tag={tag} setting={setting} />,
        },
        ...remove,
        {
          id: 'block',
          label: 'Block it',
          icon: Ban,
          danger: true,
          no,
          dialog: () => <BlockExtraDialog tag={tag.name} name={name} />,
        },
      ]}
    />
  )
}

/** The way to add a setting. */
export function AddSetting({ tag }: { tag: Tag }) {
  return (
    <Acts
      label="Add a setting"
      items={[
        {
          id: 'add-setting',
          label: 'Add a setting…',
          icon: PenLine,
          primary: true,
          no: mayEditTags(useActor()),
          dialog: () => <ExtraDialog tag={tag} />,
        },
      ]}
    />
  )
}
