import { useQuery } from '@tanstack/react-query'

import { listedPackageColumns } from '~/entities/package-columns'
import { PagedList } from '~/entities/paged-list'
import { useUrlState } from '~/hooks/use-url-state'
import { packagesCountQuery, packagesQuery } from '~/hub/queries/packages'
import { integerParam, orderParam } from '~/lib/url-state'

const size = 50
const schema = {
  order: orderParam(['package_name', 'tag_name', 'blocked'], 'package_name'),
  start: integerParam(0),
}

/** The packages that a user owns, once for each tag that lists them. */
export function UserPackages({ info }: { info: number | string }) {
  const [{ order, start }, setPlace] = useUrlState(schema)
  const of = { userID: info, with_dups: true }
  const packages = useQuery(
    packagesQuery({ ...of, queryOpts: { order, offset: start, limit: size } }),
  )
  const count = useQuery({ ...packagesCountQuery(of), enabled: packages.isSuccess })
  return (
    <PagedList
      what="packages"
      query={packages}
      total={count.data}
      columns={listedPackageColumns}
      rowKey={(row) => `${row.package_id} ${row.tag_id ?? ''}`}
      size={size}
      start={start}
      onStart={(next) => setPlace({ start: next })}
      order={order}
      onOrder={(next) => setPlace({ order: next, start: 0 })}
      onClearFilters={undefined}
    />
  )
}
