import { GitBranchPlus, SlidersHorizontal, Trash2 } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { useHubHas } from '~/entities/use-hub-has'
import { useActor } from '~/entities/use-session'
import { mayChangeSideTag, mayMakeSideTag } from '~/hub/rules/permissions'
import type { Tag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const MakeSideTagDialog = lazyPart(async () => ({
  default: (await import('./make-side-tag-dialog')).MakeSideTagDialog,
}))
const EditSideTagDialog = lazyPart(async () => ({
  default: (await import('./edit-side-tag-dialog')).EditSideTagDialog,
}))
const RemoveSideTagDialog = lazyPart(async () => ({
  default: (await import('./remove-side-tag-dialog')).RemoveSideTagDialog,
}))

/** What can be done about side tags on a list of them; nothing on a hub without the plugin. */
export function useNewSideTagActs(): ActItem[] {
  const has = useHubHas('createSideTag')
  const no = mayMakeSideTag(useActor())
  if (!has) return []
  return [
    {
      id: 'new',
      label: 'New side tag…',
      icon: GitBranchPlus,
      primary: true,
      no,
      dialog: () => <MakeSideTagDialog />,
    },
  ]
}

/** What can be done about side tags with a tag: of it, or with it where it is one itself. */
export function useSideTagActs(tag: Tag): ActItem[] {
  const has = useHubHas('createSideTag')
  const actor = useActor()
  if (!has) return []
  if (!tag.extra?.['sidetag']) {
    return [
      {
        id: 'side-tag',
        label: 'Make a side tag…',
        icon: GitBranchPlus,
        no: mayMakeSideTag(actor),
        dialog: () => <MakeSideTagDialog base={tag.name} />,
      },
    ]
  }
  const no = mayChangeSideTag(actor, tag)
  return [
    {
      id: 'edit-side-tag',
      label: 'Edit as a side tag…',
      icon: SlidersHorizontal,
      no,
      dialog: () => <EditSideTagDialog tag={tag} />,
    },
    {
      id: 'remove-side-tag',
      label: 'Remove the side tag…',
      icon: Trash2,
      danger: true,
      no,
      dialog: () => <RemoveSideTagDialog name={tag.name} />,
    },
  ]
}
