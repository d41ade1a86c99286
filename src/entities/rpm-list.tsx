import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

import type { Params } from '~/hub/methods'
import { rpmsCountQuery, rpmsQuery } from '~/hub/queries/rpms'
import type { ComponentRpm } from '~/hub/types/rpm'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { PagedList } from './paged-list'
import { listPlace, useListPlace } from './use-list-place'

const size = 100
const place = listPlace(['nvr', 'arch', 'size', 'external_repo_name', 'is_update'], 'nvr')

const base: Column<ComponentRpm>[] = [
  {
    id: 'nvr',
    header: 'RPM',
    sort: 'nvr',
    text: (rpm) => `${rpm.nvr}.${rpm.arch}.rpm`,
    cell: (rpm) => (
      <Link to={paths.rpm(rpm.id)} className="link font-mono text-xs break-all">
        {rpm.nvr}.{rpm.arch}.rpm
      </Link>
    ),
  },
  {
    id: 'origin',
    header: 'From',
    sort: 'external_repo_name',
    width: 'w-60',
    from: 'sm',
    text: (rpm) => rpm.external_repo_name,
    cell: (rpm) =>
      rpm.external_repo_id === 0 ? (
        'this hub'
      ) : (
        <Link to={paths.externalRepo(rpm.external_repo_name)} className="link">
          {rpm.external_repo_name}
        </Link>
      ),
  },
  {
    id: 'size',
    header: 'Size',
    sort: 'size',
    width: 'w-28',
    align: 'right',
    from: 'sm',
    text: (rpm) => rpm.size,
    cell: (rpm) => formatBytes(rpm.size),
  },
]

const update: Column<ComponentRpm> = {
  id: 'update',
  header: 'Update',
  sort: 'is_update',
  width: 'w-28',
  from: 'md',
  text: (rpm) => (rpm.is_update ? 'update' : ''),
  cell: (rpm) => (rpm.is_update ? <Tag>update</Tag> : null),
}
const components = [...base, update]

interface RpmListProps {
  of: Omit<Params<'listRPMs'>, 'queryOpts'>
  filters?: ReactNode
}

/** RPMs of a buildroot or an image, sorted and paged by the hub. */
export function RpmList({ of, filters }: RpmListProps) {
  const { queryOpts, paging } = useListPlace(place, size)
  const query = rpmsQuery({ ...of, queryOpts })
  const rpms = useQuery(query)
  const count = useQuery({ ...rpmsCountQuery(of), enabled: rpms.isSuccess })
  return (
    <PagedList
      what="RPMs"
      emptyText="No RPMs"
      query={rpms}
      queryKey={query.queryKey}
      total={count.data}
      columns={of.componentBuildrootID === undefined ? base : components}
      rowKey={(rpm) => rpm.id}
      {...paging}
      filters={filters}
      onClearFilters={undefined}
    />
  )
}
