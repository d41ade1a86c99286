import { useQuery } from '@tanstack/react-query'

import { listedPackageColumns } from '~/entities/package-columns'
import { PagedList } from '~/entities/paged-list'
import { listPlace, useListPlace } from '~/entities/use-list-place'
import { packagesCountQuery, packagesQuery } from '~/hub/queries/packages'

const size = 50
const place = listPlace(['package_name', 'tag_name', 'blocked'], 'package_name')

/** The packages that a user owns, once for each tag that lists them. */
export function UserPackages({ info }: { info: number | string }) {
  const { queryOpts, paging } = useListPlace(place, size)
  const of = { userID: info, with_dups: true }
  const packages = useQuery(packagesQuery({ ...of, queryOpts }))
  const count = useQuery({ ...packagesCountQuery(of), enabled: packages.isSuccess })
  return (
    <PagedList
      what="packages"
      query={packages}
      total={count.data}
      columns={listedPackageColumns}
      rowKey={(row) => `${row.package_id} ${row.tag_id ?? ''}`}
      {...paging}
      onClearFilters={undefined}
    />
  )
}
