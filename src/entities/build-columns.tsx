import { buildLook, BuildState } from '~/entities/build-state'
import { BuildLink, UserLink } from '~/entities/hub-links'
import { BUILD_STATE, type Build } from '~/hub/types/build'
import { durationText, isoTime } from '~/lib/time'
import type { Column } from '~/ui/table/column'
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
    text: (build) => buildLook(build.state).label,
    cell: (build) => <BuildState state={build.state} />,
  },
  {
    id: 'nvr',
    header: 'NVR',
    sort: 'nvr',
    width: 'sm:min-w-44',
    text: (build) => build.nvr,
    cell: (build) => <BuildLink build={build} />,
  },
  {
    id: 'target',
    header: 'Target',
    width: 'w-60',
    from: 'md',
    text: (build) => (build.task_id === null ? '' : targets.get(build.task_id)),
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
    text: (build) => build.owner_name,
    cell: (build) => <UserLink name={build.owner_name} />,
  },
  {
    id: 'started',
    header: 'Started',
    sort: 'start_time',
    width: 'w-32',
    from: 'md',
    text: (build) => isoTime(build.start_ts ?? build.creation_ts),
    cell: (build) => <Moment at={build.start_ts ?? build.creation_ts} />,
  },
  {
    id: 'duration',
    header: 'Duration',
    width: 'w-32',
    align: 'right',
    from: 'sm',
    text: (build) => durationText(build.start_ts ?? build.creation_ts, build.completion_ts),
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
    text: (build) => isoTime(build.completion_ts),
    cell: (build) => <Moment at={build.completion_ts} />,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'build_id',
    width: 'w-20',
    align: 'right',
    from: 'lg',
    text: (build) => build.build_id,
    cell: (build) => <span className="text-faint">{build.build_id}</span>,
  },
]
