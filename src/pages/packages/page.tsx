import { useQuery } from '@tanstack/react-query'

import { listedPackageColumns, packageColumn } from '~/entities/package-columns'
import { PagedList } from '~/entities/paged-list'
import { useUrlState } from '~/hooks/use-url-state'
import { packagesCountQuery, packagesQuery } from '~/hub/queries/packages'
import type { ListedPackage } from '~/hub/types/tag'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import type { Column } from '~/ui/table/column'
import { filterParams, packageFilters, PAGE_SIZE, pageParams } from './filters'

const fields = [
  { name: 'prefix' as const, label: 'Starts with' },
  { name: 'owner' as const, label: 'Owner' },
]

const columns: Column<ListedPackage>[] = [
  packageColumn,
  {
    id: 'id',
    header: 'ID',
    sort: 'package_id',
    width: 'w-24',
    align: 'right',
    text: (row) => row.package_id,
  },
]

/** The list of packages; an owner's with the tags that they are listed in. */
export default function PackagesPage() {
  const [filters, setFilters, filterBy] = useUrlState(packageFilters)
  const packages = useQuery(packagesQuery(pageParams(filters)))
  const count = useQuery({
    ...packagesCountQuery(filterParams(filters)),
    enabled: packages.isSuccess,
  })
  const filtered = Boolean(filters.prefix || filters.owner)
  const clear = filtered ? () => filterBy({ prefix: '', owner: '' }) : undefined
  return (
    <Page title="Packages">
      <PagedList
        what="packages"
        query={packages}
        total={count.data}
        columns={filters.owner ? listedPackageColumns : columns}
        rowKey={(row) => `${row.package_id} ${row.tag_id ?? ''}`}
        size={PAGE_SIZE}
        start={filters.start}
        onStart={(start) => setFilters({ start })}
        order={filters.order}
        onOrder={(order) => setFilters({ order, start: 0 })}
        filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
        onClearFilters={clear}
      />
    </Page>
  )
}
