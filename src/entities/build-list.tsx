import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { ListBuildsParams } from '~/hub/methods/builds'
import { BUILD_LIST, buildsCountQuery, buildsQuery } from '~/hub/queries/builds'
import { buildColumns } from './build-columns'
import { PagedList } from './paged-list'
import { listPlace, useListPlace } from './use-list-place'
import { useTargetNames } from './use-target-names'

const place = listPlace(
  ['build_id', 'nvr', 'state', 'owner_name', 'start_time', 'completion_time'],
  BUILD_LIST.order,
)

/** Builds of one package, user or volume, sorted and paged by the hub. */
export function BuildList({ of }: { of: ListBuildsParams }) {
  const { queryOpts, paging } = useListPlace(place, BUILD_LIST.size)
  const builds = useQuery(buildsQuery({ ...of, queryOpts }))
  const count = useQuery({ ...buildsCountQuery(of), enabled: builds.isSuccess })
  const targets = useTargetNames(builds.data)
  const columns = useMemo(() => buildColumns(targets), [targets])
  return (
    <PagedList
      what="builds"
      query={builds}
      total={count.data}
      columns={columns}
      rowKey={(build) => build.build_id}
      {...paging}
      onClearFilters={undefined}
    />
  )
}
