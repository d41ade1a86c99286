import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { buildQuery } from '~/hub/queries/builds'
import { hostQuery, userQuery } from '~/hub/queries/people-and-places'
import { tagQuery } from '~/hub/queries/tags'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { CopyText } from '~/ui/copy'
import { Tag } from '~/ui/state-badge'

/** A build by its NVR. */
export function BuildLink({
  build,
}: {
  build: { build_id: number; nvr: string; draft?: boolean }
}) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Link to={paths.build(build.build_id)} className="link font-mono text-xs break-all">
        {build.nvr}
      </Link>
      {build.draft && <Tag>draft</Tag>}
    </span>
  )
}

/** A task by its label; a scratch build says so. */
export function TaskLink({ task }: { task: Pick<Task, 'id' | 'method' | 'arch' | 'request'> }) {
  return (
    <Link to={paths.task(task.id)} className="link min-w-0 break-words">
      {taskLabel(task)}
    </Link>
  )
}

/** A user by name, leading to what they build. */
export function UserLink({ name }: { name: string }) {
  return (
    <Link to={paths.builds({ owner: name })} className="link">
      {name}
    </Link>
  )
}

/** A user known only by id, as getTaskInfo tells it. */
export function UserById({ id }: { id: number | null }) {
  const { data } = useQuery({ ...userQuery(id ?? 0), enabled: id !== null })
  if (id === null) return <span className="text-faint">–</span>
  return data ? <UserLink name={data.name} /> : <span className="text-faint">user {id}</span>
}

/** A builder known by id, leading to its tasks; nothing where no host has the task yet. */
export function HostById({ id }: { id: number | null }) {
  const { data } = useQuery({ ...hostQuery(id ?? 0), enabled: id !== null })
  if (id === null) return <span className="text-faint">no host yet</span>
  return (
    <Link to={paths.tasks({ host: data?.name ?? id, state: 'all' })} className="link">
      {data?.name ?? `host ${id}`}
    </Link>
  )
}

/** A tag known by id, as task requests have it; deleted ones keep their number. */
export function TagById({ id }: { id: number }) {
  const { data } = useQuery(tagQuery(id))
  return data ? <CopyText text={data.name} what="tag" className="text-xs" /> : <>tag {id}</>
}

/** A build known by id, as task requests have it. */
export function BuildById({ id }: { id: number }) {
  const { data } = useQuery({ ...buildQuery(id), staleTime: 60_000 })
  return data ? (
    <BuildLink build={data} />
  ) : (
    <Link to={paths.build(id)} className="link">
      build {id}
    </Link>
  )
}

/** A package's name, leading to its builds. */
export function PackageLink({ name }: { name: string }) {
  return (
    <Link to={paths.builds({ package: name })} className="link font-mono text-xs">
      {name}
    </Link>
  )
}
