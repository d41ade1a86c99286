import { ActDialog } from '~/entities/acts/act-dialog'
import { removeSideTag } from '~/hub/acts/side-tags'
import { paths } from '~/lib/paths'

/** Removes a side tag. */
export function RemoveSideTagDialog({ name }: { name: string }) {
  return (
    <ActDialog
      title={`Remove the side tag ${name}?`}
      act={removeSideTag(name)}
      confirm="Remove it"
      danger
      onDone={() => paths.sideTags()}
    >
      Its build target goes with it. Its builds stay on the hub, but one that is in no other tag is
      deleted some day where the hub collects its garbage. There is no way back.
    </ActDialog>
  )
}
