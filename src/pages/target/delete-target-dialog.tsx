import { ActDialog } from '~/entities/acts/act-dialog'
import { deleteTarget, draftOfTarget } from '~/hub/acts/targets'
import type { BuildTarget } from '~/hub/types/tag'
import { paths } from '~/lib/paths'

/** Deletes a build target. */
export function DeleteTargetDialog({ target }: { target: BuildTarget }) {
  const { name, build_tag_name: from, dest_tag_name: to } = target
  return (
    <ActDialog
      title={`Delete the build target ${name}?`}
      act={deleteTarget(draftOfTarget(target))}
      confirm={`Delete ${name}`}
      danger
      onDone={() => paths.targets()}
    >
      Nothing can be built for it any more. The tags {from} and {to} stay, with all their builds.
    </ActDialog>
  )
}
