import type { TaggedBuild } from '~/hub/types/build'
import { momentOf } from '~/lib/time'
import type { Column } from '~/ui/table/column'
import { Moment } from '~/ui/time'
import { BuildState, buildLook } from './build-state'
import { BuildLink, TagLink, UserLink } from './hub-links'

/** The columns of a tag's builds; `sort` is a member of listTagged's rows. */
export const taggedBuildColumns: Column<TaggedBuild>[] = [
  {
    id: 'nvr',
    header: 'NVR',
    sort: 'nvr',
    text: (build) => build.nvr,
    cell: (build) => <BuildLink build={build} />,
  },
  {
    id: 'tag',
    header: 'Tagged in',
    sort: 'tag_name',
    from: 'md',
    text: (build) => build.tag_name,
    cell: (build) => <TagLink name={build.tag_name} />,
  },
  {
    id: 'owner',
    header: 'Built by',
    sort: 'owner_name',
    width: 'w-36',
    from: 'sm',
    text: (build) => build.owner_name,
    cell: (build) => <UserLink name={build.owner_name} />,
  },
  {
    id: 'finished',
    header: 'Finished',
    sort: 'completion_time',
    width: 'w-32',
    from: 'sm',
    text: (build) => build.completion_time,
    cell: (build) => <Moment at={momentOf(build.completion_time)} />,
  },
  {
    id: 'state',
    header: 'State',
    sort: 'state',
    width: 'w-28',
    from: 'lg',
    text: (build) => buildLook(build.state).label,
    cell: (build) => <BuildState state={build.state} />,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'build_id',
    width: 'w-20',
    align: 'right',
    from: 'lg',
    text: (build) => build.build_id,
  },
]
