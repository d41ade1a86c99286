import { useQuery } from '@tanstack/react-query'
import { Ban, FolderInput, Medal, Tag as TagIcon } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import { usePageActions } from '~/entities/page-actions'
import { useActor } from '~/entities/use-session'
import { TaskActions } from '~/features/task-actions/task-actions'
import { taskQuery } from '~/hub/queries/tasks'
import { mayPromote } from '~/hub/rules/permissions'
import { mayCancelBuild, signIn } from '~/hub/rules/who-may'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { copyText } from '~/lib/clipboard'
import { lazyPart } from '~/ui/lazy-part'

const CancelBuildDialog = lazyPart(async () => ({
  default: (await import('./cancel-build-dialog')).CancelBuildDialog,
}))
const PromoteDialog = lazyPart(async () => ({
  default: (await import('./promote-dialog')).PromoteDialog,
}))
const TagDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/tag-dialog')).TagDialog,
}))
const MoveDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/move-dialog')).MoveDialog,
}))

/** What to do next with a build: cancel a running one, try a failed one again, tag a complete one. */
export function BuildActions({ build }: { build: BuildDetail }) {
  const ended = build.state === BUILD_STATE.FAILED || build.state === BUILD_STATE.CANCELED
  usePageActions([{ label: 'Copy the NVR', run: () => void copyText(build.nvr) }])
  const items = useBuildActs(build)
  return (
    <>
      {ended && build.task_id !== null && <AgainActions task={build.task_id} />}
      <Acts label="Change the build" items={items} />
    </>
  )
}

function useBuildActs(build: BuildDetail): ActItem[] {
  const actor = useActor()
  const { nvr } = build
  const running: ActItem = {
    id: 'cancel-build',
    label: 'Cancel',
    icon: Ban,
    danger: true,
    primary: true,
    no: mayCancelBuild(actor, build),
    dialog: () => <CancelBuildDialog nvr={nvr} />,
  }
  if (build.state === BUILD_STATE.BUILDING) return [running]
  if (build.state !== BUILD_STATE.COMPLETE) return []
  const no = actor ? null : signIn
  const promote: ActItem = {
    id: 'promote',
    label: 'Promote…',
    icon: Medal,
    primary: true,
    no: mayPromote(actor, build, true),
    dialog: () => <PromoteDialog build={build} />,
  }
  return [
    {
      id: 'tag',
      label: 'Tag…',
      icon: TagIcon,
      primary: true,
      no,
      dialog: () => <TagDialog builds={[build]} />,
    },
    {
      id: 'move',
      label: 'Move…',
      icon: FolderInput,
      primary: true,
      no,
      dialog: () => <MoveDialog build={build} />,
    },
    ...(build.draft ? [promote] : []),
  ]
}

function AgainActions({ task: id }: { task: number }) {
  const task = useQuery(taskQuery(id))
  return task.data && <TaskActions task={task.data} />
}
