import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { Link } from 'react-router'

import { Acts } from '~/entities/acts/acts'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { allPermissionsQuery } from '~/hub/queries/people-and-places'
import { mayEditUsers } from '~/hub/rules/permissions'
import type { Permission } from '~/hub/types/user'
import { paths } from '~/lib/paths'
import { lazyPart } from '~/ui/lazy-part'
import type { Column } from '~/ui/table/column'

const DescribePermissionDialog = lazyPart(async () => ({
  default: (await import('./describe-permission-dialog')).DescribePermissionDialog,
}))

function PermissionActs({ permission }: { permission: Permission }) {
  const no = mayEditUsers(useActor())
  return (
    <Acts
      label={`Change ${permission.name}`}
      of={permission.name}
      items={[
        {
          id: 'describe',
          label: 'Describe…',
          icon: PenLine,
          no,
          dialog: () => <DescribePermissionDialog permission={permission} />,
        },
      ]}
    />
  )
}

const columns: Column<Permission>[] = [
  {
    id: 'name',
    header: 'Permission',
    sort: 'name',
    width: 'w-48',
    text: ({ name }) => name,
    cell: ({ name }) => (
      <Link className="link" to={paths.users({ permission: name })}>
        {name}
      </Link>
    ),
  },
  { id: 'description', header: 'Description', text: ({ description }) => description },
  { id: 'id', header: 'ID', sort: 'id', width: 'w-20', align: 'right', text: ({ id }) => id },
  {
    id: 'actions',
    header: 'Change',
    width: 'w-20',
    align: 'right',
    text: () => '',
    cell: (permission) => <PermissionActs permission={permission} />,
  },
]

/** All permissions of the hub, each leading to who has it. */
export function PermissionList() {
  const permissions = useQuery(allPermissionsQuery())
  return (
    <>
      <LocalList
        what="permissions"
        query={permissions}
        rows={permissions.data}
        columns={columns}
        rowKey={({ id }) => id}
        defaultOrder="name"
      />
      <p className="max-w-prose text-muted">
        A new one is made where it is first granted, on a user’s page.
      </p>
    </>
  )
}
