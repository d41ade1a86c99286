import { PackageLink, TagLink } from '~/entities/hub-links'
import type { NotificationOwner } from '~/hub/acts/notifications'
import type { Verdict } from '~/hub/rules/who-may'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { RowActions } from './row-actions'
import type { NotificationRow } from './rows'

const all = <span className="text-muted">all</span>

interface Actions {
  owner: NotificationOwner
  no: Verdict
}

const about: Column<NotificationRow>[] = [
  {
    id: 'package',
    header: 'Package',
    sort: 'package',
    text: (row) => row.packageName ?? 'all',
    cell: ({ packageName }) => (packageName === null ? all : <PackageLink name={packageName} />),
  },
  {
    id: 'tag',
    header: 'Tag',
    sort: 'tag',
    text: (row) => row.tagName ?? 'all',
    cell: ({ tagId, tagName, tagDeleted }) =>
      tagName === null ? (
        all
      ) : (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <TagLink name={tagName} info={tagDeleted ? (tagId ?? undefined) : undefined} />
          {tagDeleted && <Tag tone="bad">deleted</Tag>}
        </span>
      ),
  },
]

/** The columns of blocks. */
export function blockColumns({ owner, no }: Actions): Column<NotificationRow>[] {
  return [
    ...about,
    {
      id: 'actions',
      header: 'Change',
      width: 'w-28',
      align: 'right',
      text: () => '',
      cell: (row) => <RowActions kind="block" owner={owner} row={row} no={no} />,
    },
  ]
}

/** The columns of notifications. */
export function notificationColumns({ owner, no }: Actions): Column<NotificationRow>[] {
  return [
    ...about,
    {
      id: 'when',
      header: 'When',
      sort: 'when',
      width: 'w-44',
      from: 'sm',
      text: (row) => (row.successOnly ? 'builds that went well' : 'every build'),
    },
    {
      id: 'email',
      header: 'To',
      from: 'md',
      text: (row) => row.email,
    },
    {
      id: 'actions',
      header: 'Change',
      width: 'w-48 max-sm:w-24',
      align: 'right',
      text: () => '',
      cell: (row) => <RowActions kind="notification" owner={owner} row={row} no={no} />,
    },
  ]
}
