import { SeveralDialog } from '~/entities/acts/several-dialog'
import { cancelBuild } from '~/hub/acts/builds'
import type { Build } from '~/hub/types/build'

/** Cancels several running builds. */
export function CancelBuildsDialog({ builds }: { builds: readonly Build[] }) {
  return (
    <SeveralDialog
      title={`Cancel ${builds.length} builds?`}
      acts={builds.map(({ nvr }) => cancelBuild(nvr))}
      confirm={`Cancel ${builds.length} builds`}
      danger
      leave="Keep running"
    >
      Each is canceled with its task. This cannot be undone; they can be submitted again.
    </SeveralDialog>
  )
}
