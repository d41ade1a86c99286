import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { useUrlState } from '~/hooks/use-url-state'
import type { ListBuildsParams } from '~/hub/methods/builds'
import { BUILD_LIST, buildsCountQuery, buildsQuery } from '~/hub/queries/builds'
import { integerParam, orderParam } from '~/lib/url-state'
import { buildColumns } from './build-columns'
import { PagedList } from './paged-list'
import { useTargetNames } from './use-target-names'

const place = {
  order: orderParam(
    ['build_id', 'nvr', 'state', 'owner_name', 'start_time', 'completion_time'],
    BUILD_LIST.order,
  ),
  start: integerParam(0),
}

/** Builds of one package, user or volume, sorted and paged by the hub. */
export function BuildList({ of }: { of: ListBuildsParams }) {
  const [{ order, start }, setPlace] = useUrlState(place)
  const builds = useQuery(
    buildsQuery({ ...of, queryOpts: { order, offset: start, limit: BUILD_LIST.size } }),
  )
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
      size={BUILD_LIST.size}
      start={start}
      onStart={(next) => setPlace({ start: next })}
      order={order}
      onOrder={(next) => setPlace({ order: next, start: 0 })}
      onClearFilters={undefined}
    />
  )
}
