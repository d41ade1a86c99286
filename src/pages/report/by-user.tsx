import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { usersQuery } from '~/hub/queries/people-and-places'
import type { CountOf } from '~/hub/queries/count-many'
import type { User } from '~/hub/types/user'
import { paths } from '~/lib/paths'
import { CountedReport } from './counted-report'
import type { ReportRow } from './chart-and-table'

type Kind = 'packages-by-user' | 'builds-by-user' | 'tasks-by-user'

const kinds: Record<
  Kind,
  { unit: string; count: (user: User) => Omit<CountOf, 'name'>; to: (row: ReportRow) => string }
> = {
  'packages-by-user': {
    unit: 'packages',
    count: ({ id }) => ({ method: 'listPackages', params: { userID: id, with_dups: true } }),
    to: ({ name }) => paths.packages({ owner: name }),
  },
  'builds-by-user': {
    unit: 'builds',
    count: ({ id }) => ({ method: 'listBuilds', params: { userID: id } }),
    to: ({ name }) => paths.builds({ owner: name }),
  },
  'tasks-by-user': {
    unit: 'tasks',
    count: ({ id }) => ({ method: 'listTasks', params: { opts: { owner: id } } }),
    to: ({ name }) => paths.tasks({ owner: name, state: 'all', view: 'flat' }),
  },
}

/** How much of something each user has. */
export function ByUser({ kind }: { kind: Kind }) {
  const users = useQuery(usersQuery({}))
  const { unit, count, to } = kinds[kind]
  const wanted = useMemo(
    () => users.data?.map((user) => ({ name: user.name, ...count(user) })),
    [users.data, count],
  )
  return (
    <CountedReport
      key={kind}
      name={kind}
      subject="user"
      unit={unit}
      wanted={wanted}
      query={users}
      to={to}
    />
  )
}
