import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { Build } from '~/hub/types/build'
import type { ListBuildsParams } from '~/hub/methods/builds'
import { BUILD_LIST, buildsCountQuery, buildsQuery } from '~/hub/queries/builds'
import { storedRow } from '~/lib/stored-rows'
import type { ActItem } from './acts/acts'
import { useChoice } from './acts/use-choice'
import { buildColumns } from './build-columns'
import { PagedList } from './paged-list'
import { listPlace, useListPlace } from './use-list-place'
import { useTargetNames } from './use-target-names'

const place = listPlace(
  ['build_id', 'nvr', 'state', 'owner_name', 'start_time', 'completion_time'],
  BUILD_LIST.order,
)

interface BuildListProps {
  of: ListBuildsParams
  /** What can be done with several of them at once; null where nobody is there to do it. */
  acts: ((chosen: readonly Build[]) => readonly ActItem[]) | null
}

const isRow = storedRow<Build>({
  build_id: 'number',
  nvr: 'string',
  name: 'string',
  package_name: 'string',
  state: 'number',
})
const keyOf = ({ build_id: id }: Build) => id
const nameOf = ({ nvr }: Build) => nvr

/** Builds of one package, user or volume, sorted and paged by the hub. */
export function BuildList({ of, acts }: BuildListProps) {
  const { queryOpts, paging } = useListPlace(place, BUILD_LIST.size)
  const builds = useQuery(buildsQuery({ ...of, queryOpts }))
  const count = useQuery({ ...buildsCountQuery(of), enabled: builds.isSuccess })
  const targets = useTargetNames(builds.data)
  const choice = useChoice({ what: 'builds', rows: builds.data, keyOf, isRow, nameOf, acts })
  const columns = useMemo(() => buildColumns(targets), [targets])
  return (
    <PagedList
      filters={choice.bar}
      what="builds"
      query={builds}
      total={count.data}
      columns={[...choice.columns, ...columns]}
      rowKey={keyOf}
      {...paging}
      onClearFilters={undefined}
    />
  )
}
