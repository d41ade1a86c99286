import { BuildState } from '~/entities/build-state'
import { BuildLink, UserLink } from '~/entities/hub-links'
import { BUILD_STATE, type Build } from '~/hub/types/build'
import type { Column } from '~/ui/data-table'
import { Elapsed, Moment } from '~/ui/time'

/** Target names by task, as far as they are known. */
export type TargetNames = ReadonlyMap<number, string>

/** The columns of a list of builds; `sort` is listBuilds' order key. */
export const buildColumns = (targets: TargetNames): Column<Build>[] => [
  {
    id: 'state',
    header: 'State',
    sort: 'state',
    width: 'w-32',
    cell: (build) => <BuildState state={build.state} />,
  },
  { id: 'nvr', header: 'NVR', sort: 'nvr', cell: (build) => <BuildLink build={build} /> },
  {
    id: 'target',
    header: 'Target',
    width: 'w-60',
    from: 'md',
    cell: (build) => (
      <span className="font-mono text-xs break-words text-muted">
        {(build.task_id !== null && targets.get(build.task_id)) || '–'}
      </span>
    ),
  },
  {
    id: 'owner',
    header: 'Owner',
    sort: 'owner_name',
    width: 'w-36',
    from: 'sm',
    cell: (build) => <UserLink name={build.owner_name} />,
  },
  {
    id: 'started',
    header: 'Started',
    sort: 'start_time',
    width: 'w-32',
    from: 'md',
    cell: (build) => <Moment at={build.start_ts ?? build.creation_ts} />,
  },
  {
    id: 'duration',
    header: 'Duration',
    width: 'w-32',
    align: 'right',
    from: 'sm',
    cell: (build) => (
      <Elapsed
        from={build.start_ts ?? build.creation_ts}
        to={build.completion_ts}
        running={build.state === BUILD_STATE.BUILDING}
      />
    ),
  },
  {
    id: 'finished',
    header: 'Finished',
    sort: 'completion_time',
    width: 'w-32',
    from: 'lg',
    cell: (build) => <Moment at={build.completion_ts} />,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'build_id',
    width: 'w-20',
    align: 'right',
    from: 'lg',
    cell: (build) => <span className="text-faint">{build.build_id}</span>,
  },
]
