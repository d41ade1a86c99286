import { TagLink } from '~/entities/hub-links'
import type { ListedTag } from '~/hub/types/tag'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'

/** The columns of a list of tags; `sort` is listTags' order key. */
export const tagColumns: Column<ListedTag>[] = [
  {
    id: 'name',
    header: 'Name',
    sort: 'name',
    text: (tag) => tag.name,
    cell: (tag) => <TagLink name={tag.name} />,
  },
  {
    id: 'locked',
    header: 'Lock',
    width: 'w-24',
    text: (tag) => (tag.locked ? 'locked' : ''),
    cell: (tag) => (tag.locked ? <Tag tone="warn">locked</Tag> : null),
  },
  {
    id: 'arches',
    header: 'Arches',
    width: 'w-72',
    from: 'md',
    text: (tag) => tag.arches,
  },
  {
    id: 'perm',
    header: 'Permission',
    width: 'w-36',
    from: 'md',
    text: (tag) => tag.perm,
  },
  {
    id: 'maven',
    header: 'Maven',
    width: 'w-24',
    extra: true,
    text: (tag) => (tag.maven_support ? 'yes' : 'no'),
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-20',
    align: 'right',
    from: 'sm',
    text: (tag) => tag.id,
  },
]
