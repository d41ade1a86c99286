import { Copy, PenLine, Trash2 } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { useSideTagActs } from '~/features/side-tags/use-side-tag-acts'
import { mayEditTags } from '~/hub/rules/permissions'
import type { Tag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const EditTagDialog = lazyPart(async () => ({
  default: (await import('./edit-tag-dialog')).EditTagDialog,
}))
const CloneTagDialog = lazyPart(async () => ({
  default: (await import('./clone-tag-dialog')).CloneTagDialog,
}))
const DeleteTagDialog = lazyPart(async () => ({
  default: (await import('./delete-tag-dialog')).DeleteTagDialog,
}))

/** What can be done with a tag as a whole. */
export function TagActions({ tag }: { tag: Tag }) {
  const no = mayEditTags(useActor())
  const sideTagActs = useSideTagActs(tag)
  const items: ActItem[] = [
    {
      id: 'edit',
      label: 'Edit…',
      icon: PenLine,
      primary: true,
      no,
      dialog: () => <EditTagDialog tag={tag} />,
    },
    {
      id: 'clone',
      label: 'Clone…',
      icon: Copy,
      no,
      dialog: () => <CloneTagDialog tag={tag} />,
    },
    ...sideTagActs,
    {
      id: 'delete',
      label: 'Delete…',
      icon: Trash2,
      danger: true,
      no,
      dialog: () => <DeleteTagDialog tag={tag} />,
    },
  ]
  return <Acts label="Change the tag" items={items} />
}
