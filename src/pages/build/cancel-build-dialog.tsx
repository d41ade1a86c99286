import { ActDialog } from '~/entities/acts/act-dialog'
import { cancelBuild } from '~/hub/acts/builds'

/** Cancels a running build. */
export function CancelBuildDialog({ nvr }: { nvr: string }) {
  return (
    <ActDialog title={`Cancel ${nvr}?`} act={cancelBuild(nvr)} confirm="Cancel the build" danger>
      The build of {nvr} and its task will be canceled. This cannot be undone; it can be submitted
      again.
    </ActDialog>
  )
}
