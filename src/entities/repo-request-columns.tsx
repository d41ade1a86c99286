import { Link } from 'react-router'

import type { RepoRequest } from '~/hub/types/repo'
import { isoTime } from '~/lib/time'
import { paths } from '~/lib/paths'
import { StateBadge, type Tone } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { Moment } from '~/ui/time'
import { TagLink, UserLink } from './hub-links'
import { TaskState } from './task-state'

/** Where a request for a repo stands, in a word. */
export function requestLook(request: RepoRequest): { tone: Tone; label: string } {
  if (request.repo_id !== null) return { tone: 'ok', label: 'answered' }
  if (!request.active) return { tone: 'bad', label: 'given up' }
  return request.task_id === null
    ? { tone: 'wait', label: 'waiting' }
    : { tone: 'run', label: 'being made' }
}

/** The columns of the queue of repo requests; `sort` is repo.queryQueue's order key. */
export const repoRequestColumns: Column<RepoRequest>[] = [
  {
    id: 'state',
    header: 'State',
    width: 'w-32',
    text: (request) => requestLook(request).label,
    cell: (request) => <StateBadge {...requestLook(request)} />,
  },
  {
    id: 'id',
    header: 'Request',
    sort: 'id',
    width: 'w-28',
    text: (request) => request.id,
    cell: (request) => (
      <Link to={paths.repoRequest(request.id)} className="link">
        {request.id}
      </Link>
    ),
  },
  {
    id: 'tag',
    header: 'Tag',
    sort: 'tag_name',
    text: (request) => request.tag_name,
    cell: (request) => <TagLink name={request.tag_name} />,
  },
  {
    id: 'priority',
    header: 'Priority',
    sort: 'priority',
    width: 'w-24',
    align: 'right',
    from: 'sm',
    text: (request) => request.priority,
  },
  {
    id: 'owner',
    header: 'By',
    sort: 'owner_name',
    width: 'w-40',
    from: 'md',
    text: (request) => request.owner_name,
    cell: (request) => <UserLink name={request.owner_name} />,
  },
  {
    id: 'asked',
    header: 'Asked',
    sort: 'create_ts',
    width: 'w-32',
    from: 'sm',
    text: (request) => isoTime(request.create_ts),
    cell: (request) => <Moment at={request.create_ts} />,
  },
  {
    id: 'repo',
    header: 'Repo',
    sort: 'repo_id',
    width: 'w-24',
    from: 'sm',
    text: (request) => request.repo_id,
    cell: (request) =>
      request.repo_id === null ? null : (
        <Link to={paths.repo(request.repo_id)} className="link">
          {request.repo_id}
        </Link>
      ),
  },
  {
    id: 'task',
    header: 'Task',
    sort: 'task_id',
    width: 'w-40',
    from: 'lg',
    text: (request) => request.task_id,
    cell: (request) =>
      request.task_id === null ? null : (
        <span className="inline-flex items-center gap-2">
          <Link to={paths.task(request.task_id)} className="link">
            {request.task_id}
          </Link>
          {request.task_state !== null && <TaskState state={request.task_state} />}
        </span>
      ),
  },
]
