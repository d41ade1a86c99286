import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { fileColumns } from '~/entities/file-columns'
import { PagedList } from '~/entities/paged-list'
import { useUrlState } from '~/hooks/use-url-state'
import { rpmFilesQuery } from '~/hub/queries/rpms'
import { paths } from '~/lib/paths'
import { integerParam, orderParam } from '~/lib/url-state'

const size = 200
const schema = { order: orderParam(['name', 'size'], 'name'), start: integerParam(0) }

/** The files in the RPM; the hub reads them from it for every page. */
export function RpmFiles({ rpm }: { rpm: number }) {
  const [{ order, start }, setPlace] = useUrlState(schema)
  // One more than is shown, to know whether there is another page: the hub has no count of these.
  const query = rpmFilesQuery({ rpmID: rpm, queryOpts: { order, offset: start, limit: size + 1 } })
  const files = useQuery({ ...query, select: (found) => found.slice(0, size) })
  const { data: more } = useQuery({ ...query, select: (found) => found.length > size })
  const columns = useMemo(() => fileColumns((name) => paths.rpmFile(rpm, name)), [rpm])
  const total = more === false && files.data ? start + files.data.length : undefined
  return (
    <PagedList
      what="files"
      query={files}
      queryKey={query.queryKey}
      total={total}
      columns={columns}
      rowKey={(file) => file.name}
      size={size}
      start={start}
      onStart={(next) => setPlace({ start: next })}
      order={order}
      onOrder={(next) => setPlace({ order: next, start: 0 })}
      onClearFilters={undefined}
    />
  )
}
