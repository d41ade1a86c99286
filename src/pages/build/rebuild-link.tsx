import { useQuery } from '@tanstack/react-query'
import { Hammer } from 'lucide-react'

import { ButtonLink } from '~/entities/button-link'
import { rpmPath } from '~/hub/files/path-info'
import { buildRpmsQuery } from '~/hub/queries/builds'
import { taskQuery } from '~/hub/queries/tasks'
import { isScmUrl } from '~/hub/rules/build-request'
import { requestParam } from '~/hub/rules/task-request'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { paths } from '~/lib/paths'

/**
 * The form that builds a build's source again, for a target yet to choose: the commit that the
 * builder checked out, else what its task was asked for, else its SRPM as a scratch build. Null
 * while unknown or where there is none of them.
 */
function useRebuildPath(build: BuildDetail, info: number | string): string | null {
  const complete = build.state === BUILD_STATE.COMPLETE
  const pinned = build.source !== null && isScmUrl(build.source) ? build.source : null
  const task = useQuery({
    ...taskQuery(build.task_id ?? 0),
    enabled: complete && pinned === null && build.task_id !== null,
  })
  const rpms = useQuery({ ...buildRpmsQuery(info), enabled: complete && pinned === null })
  if (!complete) return null
  if (pinned !== null) return paths.submit({ src: pinned })
  const asked = task.data && requestParam(task.data, 'src')
  if (typeof asked === 'string' && isScmUrl(asked)) return paths.submit({ src: asked })
  if (task.isLoading) return null
  const own = rpms.data?.find((rpm) => rpm.arch === 'src' && !rpm.metadata_only)
  return own ? paths.submit({ src: rpmPath(build, own), scratch: 1 }) : null
}

/** Builds a complete build's source for another target. */
export function RebuildLink({ build, info }: { build: BuildDetail; info: number | string }) {
  const to = useRebuildPath(build, info)
  if (to === null) return null
  return (
    <ButtonLink to={to} icon={Hammer} title="Build its source again, for a target of your choice">
      Rebuild…
    </ButtonLink>
  )
}
