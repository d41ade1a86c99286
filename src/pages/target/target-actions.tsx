import { PenLine, Trash2 } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { useActor } from '~/entities/use-session'
import { mayEditTargets } from '~/hub/rules/permissions'
import type { BuildTarget } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'

const EditTargetDialog = lazyPart(async () => ({
  default: (await import('./edit-target-dialog')).EditTargetDialog,
}))
const DeleteTargetDialog = lazyPart(async () => ({
  default: (await import('./delete-target-dialog')).DeleteTargetDialog,
}))

/** What can be done with a build target. */
export function TargetActions({ target }: { target: BuildTarget }) {
  const no = mayEditTargets(useActor())
  return (
    <Acts
      label="Change the target"
      items={[
        {
          id: 'edit',
          label: 'Edit…',
          icon: PenLine,
          primary: true,
          no,
          dialog: () => <EditTargetDialog target={target} />,
        },
        {
          id: 'delete',
          label: 'Delete…',
          icon: Trash2,
          danger: true,
          no,
          dialog: () => <DeleteTargetDialog target={target} />,
        },
      ]}
    />
  )
}
