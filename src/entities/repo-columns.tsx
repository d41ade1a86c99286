import { Link } from 'react-router'

import type { ListedRepo } from '~/hub/types/repo'
import { isoTime } from '~/lib/time'
import { paths } from '~/lib/paths'
import { StateBadge, type Tone } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { Moment } from '~/ui/time'
import { TagLink } from './hub-links'
import { formatId } from '~/lib/numbers'

const looks: Record<number, { tone: Tone; label: string }> = {
  0: { tone: 'run', label: 'being made' },
  1: { tone: 'ok', label: 'ready' },
  2: { tone: 'canceled', label: 'expired' },
  3: { tone: 'gone', label: 'deleted' },
  4: { tone: 'bad', label: 'problem' },
}

/** A repo state's word and tone (koji.REPO_STATES); unknown states too. */
function repoLook(state: number): { tone: Tone; label: string } {
  return looks[state] ?? { tone: 'gone', label: `state ${formatId(state)}` }
}

/** A repo state as a badge. */
export function RepoState({ state }: { state: number }) {
  return <StateBadge {...repoLook(state)} />
}

/** The columns of a list of repos; `sort` is repo.query's order key. */
export const repoColumns: Column<ListedRepo>[] = [
  {
    id: 'state',
    header: 'State',
    sort: 'state',
    width: 'w-32',
    text: (repo) => repoLook(repo.state).label,
    cell: (repo) => <RepoState state={repo.state} />,
  },
  {
    id: 'id',
    header: 'Repo',
    sort: 'id',
    width: 'w-28',
    text: (repo) => repo.id,
    cell: (repo) => (
      <Link to={paths.repo(repo.id)} className="link">
        {repo.id}
      </Link>
    ),
  },
  {
    id: 'tag',
    header: 'Tag',
    sort: 'tag_name',
    text: (repo) => repo.tag_name,
    cell: (repo) => <TagLink name={repo.tag_name} />,
  },
  {
    id: 'made',
    header: 'Made',
    sort: 'creation_ts',
    width: 'w-36',
    from: 'sm',
    text: (repo) => isoTime(repo.creation_ts),
    cell: (repo) => <Moment at={repo.creation_ts} />,
  },
  {
    id: 'kind',
    header: 'Kind',
    sort: 'dist',
    width: 'w-28',
    from: 'sm',
    text: (repo) => (repo.dist ? 'dist repo' : 'build repo'),
  },
  {
    id: 'task',
    header: 'Task',
    sort: 'task_id',
    width: 'w-28',
    from: 'sm',
    text: (repo) => repo.task_id,
    cell: (repo) =>
      repo.task_id === null ? null : (
        <Link to={paths.task(repo.task_id)} className="link">
          {repo.task_id}
        </Link>
      ),
  },
]
