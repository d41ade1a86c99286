import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { buildQuery } from '~/hub/queries/builds'
import { hostQuery, userQuery } from '~/hub/queries/people-and-places'
import { tagQuery } from '~/hub/queries/tags'
import { taskLabel } from '~/hub/rules/task-label'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { Tag } from '~/ui/state-badge'
import { formatId } from '~/lib/numbers'

/** In the place of a name that the hub told as nothing. */
const none = '–'

/** A build by its NVR. */
export function BuildLink({
  build,
}: {
  build: { build_id: number; nvr: string; draft?: boolean }
}) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <Link to={paths.build(build.build_id)} className="link font-mono text-xs break-all">
        {build.nvr || none}
      </Link>
      {build.draft && <Tag>draft</Tag>}
    </span>
  )
}

/** A task by its label; a scratch build says so. */
export function TaskLink({ task }: { task: Pick<Task, 'id' | 'method' | 'arch' | 'request'> }) {
  return (
    <Link to={paths.task(task.id)} className="link min-w-0 wrap-anywhere">
      {taskLabel(task) || none}
    </Link>
  )
}

/** A user by name. */
export function UserLink({ name }: { name: string }) {
  return (
    <Link to={paths.user(name)} className="link">
      {name || none}
    </Link>
  )
}

/** A user known only by id, as getTaskInfo tells it. */
export function UserById({ id }: { id: number | null }) {
  const { data } = useQuery({ ...userQuery(id ?? 0), enabled: id !== null })
  if (id === null) return <span className="text-faint">–</span>
  return data ? (
    <UserLink name={data.name} />
  ) : (
    <span className="text-faint">user {formatId(id)}</span>
  )
}

/** A builder known by id; nothing where no host has the task yet. */
export function HostById({ id }: { id: number | null }) {
  const { data } = useQuery({ ...hostQuery(id ?? 0), enabled: id !== null })
  if (id === null) return <span className="text-faint">no host yet</span>
  return (
    <Link to={paths.host(data?.name ?? id)} className="link">
      {data?.name ?? `host ${formatId(id)}`}
    </Link>
  )
}

/** A tag known by id, as task requests have it; deleted ones keep their number. */
export function TagById({ id }: { id: number }) {
  const { data } = useQuery(tagQuery(id))
  return <TagLink name={data?.name ?? `tag ${formatId(id)}`} info={data?.name ?? id} />
}

/** A build known by id, as task requests have it. */
export function BuildById({ id }: { id: number }) {
  const { data } = useQuery({ ...buildQuery(id), staleTime: 60_000 })
  return data ? (
    <BuildLink build={data} />
  ) : (
    <Link to={paths.build(id)} className="link">
      build {formatId(id)}
    </Link>
  )
}

/** A package by name. */
export function PackageLink({ name }: { name: string }) {
  return (
    <Link to={paths.package(name)} className="link font-mono text-xs">
      {name || none}
    </Link>
  )
}

interface NamedLinkProps {
  name: string
  /** The id where the name alone does not find it, as a deleted tag's. */
  info?: number | string | undefined
}

/** A tag by name. */
export function TagLink({ name, info }: NamedLinkProps) {
  return (
    <Link to={paths.tag(info ?? name)} className="link font-mono text-xs break-all">
      {name || none}
    </Link>
  )
}

/** A build target by name. */
export function TargetLink({ name }: { name: string }) {
  return (
    <Link to={paths.target(name)} className="link font-mono text-xs break-all">
      {name || none}
    </Link>
  )
}

/** A builder by name. */
export function HostLink({ name }: { name: string }) {
  return (
    <Link to={paths.host(name)} className="link">
      {name || none}
    </Link>
  )
}

/** A channel by name. */
export function ChannelLink({ name }: { name: string }) {
  return (
    <Link to={paths.channel(name)} className="link">
      {name || none}
    </Link>
  )
}

/** A buildroot by its id. */
export function BuildrootLink({ id }: { id: number }) {
  return (
    <Link to={paths.buildroot(id)} className="link">
      buildroot {formatId(id)}
    </Link>
  )
}

/** A repo by its id. */
export function RepoLink({ id }: { id: number }) {
  return (
    <Link to={paths.repo(id)} className="link">
      repo {formatId(id)}
    </Link>
  )
}
