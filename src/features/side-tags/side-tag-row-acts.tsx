import { Trash2 } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayChangeSideTag } from '~/hub/rules/permissions'
import type { SideTag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const RemoveSideTagDialog = lazyPart(async () => ({
  default: (await import('./remove-side-tag-dialog')).RemoveSideTagDialog,
}))

/** What can be done with one side tag of a list. */
export function SideTagRowActs({ tag }: { tag: SideTag }) {
  const extra = { sidetag: true, sidetag_user_id: Number(tag.user_id) }
  const no = mayChangeSideTag(useActor(), { extra })
  return (
    <Acts
      label={`Change ${tag.name}`}
      of={tag.name}
      items={[
        {
          id: 'remove-side-tag',
          label: 'Remove…',
          icon: Trash2,
          danger: true,
          no,
          dialog: () => <RemoveSideTagDialog name={tag.name} />,
        },
      ]}
    />
  )
}
