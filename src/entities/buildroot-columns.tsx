import { Link } from 'react-router'

import { BUILDROOT_TYPE, type Buildroot } from '~/hub/types/buildroot'
import { isoTime } from '~/lib/time'
import { paths } from '~/lib/paths'
import { StateBadge, type Tone } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { Moment } from '~/ui/time'
import { HostLink, TagLink } from './hub-links'
import { formatId } from '~/lib/numbers'

const looks: Record<number, { tone: Tone; label: string }> = {
  0: { tone: 'run', label: 'being made' },
  1: { tone: 'wait', label: 'waiting' },
  2: { tone: 'run', label: 'building' },
  3: { tone: 'gone', label: 'expired' },
}

/** A buildroot's state in a word (koji.BR_STATES); one that a content generator told of has none. */
export function buildrootLook(root: Pick<Buildroot, 'br_type' | 'state'>): {
  tone: Tone
  label: string
} {
  if (root.br_type === BUILDROOT_TYPE.EXTERNAL) return { tone: 'gone', label: 'external' }
  return looks[root.state ?? -1] ?? { tone: 'gone', label: `state ${formatId(root.state)}` }
}

/** The columns of a list of buildroots; `sort` is listBuildroots' order key. */
export const buildrootColumns: Column<Buildroot>[] = [
  {
    id: 'state',
    header: 'State',
    sort: 'state',
    width: 'w-32',
    text: (root) => buildrootLook(root).label,
    cell: (root) => <StateBadge {...buildrootLook(root)} />,
  },
  {
    id: 'id',
    header: 'Buildroot',
    sort: 'id',
    width: 'w-28',
    text: (root) => root.id,
    cell: (root) => (
      <Link to={paths.buildroot(root.id)} className="link">
        {root.id}
      </Link>
    ),
  },
  {
    id: 'tag',
    header: 'Tag',
    sort: 'tag_name',
    text: (root) => root.tag_name ?? root.cg_name,
    cell: (root) => (root.tag_name ? <TagLink name={root.tag_name} /> : root.cg_name),
  },
  {
    id: 'arch',
    header: 'Arch',
    sort: 'arch',
    width: 'w-24',
    from: 'sm',
    text: (root) => root.arch ?? root.container_arch,
  },
  {
    id: 'host',
    header: 'Host',
    sort: 'host_name',
    width: 'w-48',
    from: 'md',
    text: (root) => root.host_name,
    cell: (root) => (root.host_name ? <HostLink name={root.host_name} /> : null),
  },
  {
    id: 'repo',
    header: 'Repo',
    sort: 'repo_id',
    width: 'w-24',
    from: 'md',
    text: (root) => root.repo_id,
    cell: (root) =>
      root.repo_id === null ? null : (
        <Link to={paths.repo(root.repo_id)} className="link">
          {root.repo_id}
        </Link>
      ),
  },
  {
    id: 'task',
    header: 'Task',
    sort: 'task_id',
    width: 'w-24',
    from: 'sm',
    text: (root) => root.task_id,
    cell: (root) =>
      root.task_id === null ? null : (
        <Link to={paths.task(root.task_id)} className="link">
          {root.task_id}
        </Link>
      ),
  },
  {
    id: 'created',
    header: 'Created',
    sort: 'create_event_time',
    width: 'w-32',
    from: 'lg',
    text: (root) => isoTime(root.create_ts),
    cell: (root) => <Moment at={root.create_ts} />,
  },
]
