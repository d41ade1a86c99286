import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Ban } from 'lucide-react'

import { ConfirmButton } from '~/entities/confirm-button'
import { usePageActions } from '~/entities/page-actions'
import { useActor } from '~/entities/use-session'
import { TaskActions } from '~/features/task-actions/task-actions'
import { cancelBuild } from '~/hub/queries/build-writes'
import { taskQuery } from '~/hub/queries/tasks'
import { mayCancelBuild } from '~/hub/rules/who-may'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { copyText } from '~/lib/clipboard'

/** What to do next with a build: cancel a running one, try a failed one again. */
export function BuildActions({ build }: { build: BuildDetail }) {
  const ended = build.state === BUILD_STATE.FAILED || build.state === BUILD_STATE.CANCELED
  usePageActions([{ label: 'Copy the NVR', run: () => void copyText(build.nvr) }])
  if (build.state === BUILD_STATE.BUILDING) return <CancelBuild build={build} />
  return ended && build.task_id !== null ? <AgainActions task={build.task_id} /> : null
}

function AgainActions({ task: id }: { task: number }) {
  const task = useQuery(taskQuery(id))
  return task.data && <TaskActions task={task.data} />
}

function CancelBuild({ build }: { build: BuildDetail }) {
  const actor = useActor()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: () => cancelBuild(build.build_id),
    onSettled: () => client.invalidateQueries(),
  })
  return (
    <ConfirmButton
      variant="danger"
      icon={Ban}
      label="Cancel"
      disabledReason={mayCancelBuild(actor, build)}
      title={`Cancel ${build.nvr}?`}
      confirm="Cancel the build"
      mutation={mutation}
    >
      The build of {build.nvr} and its task will be canceled. This cannot be undone; it can be
      submitted again.
    </ConfirmButton>
  )
}
