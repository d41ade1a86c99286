import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { UserLink } from '~/entities/hub-links'
import { PagedList } from '~/entities/paged-list'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { useUrlState } from '~/hooks/use-url-state'
import { allPermissionsQuery, usersCountQuery, usersQuery } from '~/hub/queries/people-and-places'
import { type User, USER_STATUS } from '~/hub/types/user'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { filterParams, kinds, PAGE_SIZE, pageParams, userFilters } from './filters'
import { PermissionList } from './permission-list'
import { UsersActions } from './users-actions'

const columns: Column<User>[] = [
  {
    id: 'name',
    header: 'Name',
    sort: 'name',
    text: (user) => user.name,
    cell: (user) => (
      <span className="inline-flex items-center gap-2">
        <UserLink name={user.name} />
        {user.status === USER_STATUS.BLOCKED && <Tag tone="bad">blocked</Tag>}
      </span>
    ),
  },
  {
    id: 'principals',
    header: 'Kerberos principals',
    from: 'md',
    text: (user) => user.krb_principals?.join(' '),
  },
  {
    id: 'work',
    header: 'Their',
    width: 'w-64',
    from: 'sm',
    text: () => '',
    cell: (user) => (
      <span className="flex gap-3">
        <Link className="link" to={paths.builds({ owner: user.name })}>
          builds
        </Link>
        <Link className="link" to={paths.tasks({ owner: user.name, state: 'all' })}>
          tasks
        </Link>
        <Link className="link" to={paths.packages({ owner: user.name })}>
          packages
        </Link>
      </span>
    ),
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-20',
    align: 'right',
    text: (user) => user.id,
  },
]

/** The list of users: people, builders' own, groups; and the permissions that they may have. */
export default function UsersPage() {
  const tab = useTab(['users', 'permissions'])
  return (
    <Page title="Users" actions={<UsersActions />}>
      <RecentChanges />
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'users', label: 'Users' },
          { id: 'permissions', label: 'Permissions' },
        ]}
      />
      {tab === 'users' ? <UserList /> : <PermissionList />}
    </Page>
  )
}

function UserList() {
  const [filters, setFilters, filterBy] = useUrlState(userFilters)
  const users = useQuery(usersQuery(pageParams(filters)))
  const count = useQuery({ ...usersCountQuery(filterParams(filters)), enabled: users.isSuccess })
  const permissions = useQuery(allPermissionsQuery())
  const filtered = Boolean(filters.prefix || filters.permission)
  const clear = filtered ? () => filterBy({ prefix: '', permission: '' }) : undefined
  const fields = [
    { name: 'kind' as const, label: 'Kind', options: kinds },
    { name: 'prefix' as const, label: 'Starts with' },
    {
      name: 'permission' as const,
      label: 'Permission',
      options: ['', ...(permissions.data ?? []).map(({ name }) => name)],
    },
  ]
  return (
    <PagedList
      what="users"
      query={users}
      total={count.data}
      columns={columns}
      rowKey={(user) => user.id}
      size={PAGE_SIZE}
      start={filters.start}
      onStart={(start) => setFilters({ start })}
      order={filters.order}
      onOrder={(order) => setFilters({ order, start: 0 })}
      filters={<FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />}
      onClearFilters={clear}
    />
  )
}
