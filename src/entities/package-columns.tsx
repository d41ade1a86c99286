import type { ListedPackage } from '~/hub/types/tag'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { PackageLink, TagLink, UserLink } from './hub-links'

/** A package's name, which every list of packages begins with. */
export const packageColumn: Column<ListedPackage> = {
  id: 'package',
  header: 'Package',
  sort: 'package_name',
  text: (row) => row.package_name,
  cell: (row) => <PackageLink name={row.package_name} />,
}

/** The columns of packages as tags list them; `sort` is listPackages' order key. */
export const listedPackageColumns: Column<ListedPackage>[] = [
  packageColumn,
  {
    id: 'tag',
    header: 'Listed in',
    sort: 'tag_name',
    from: 'sm',
    text: (row) => row.tag_name,
    cell: (row) => (row.tag_name ? <TagLink name={row.tag_name} /> : null),
  },
  {
    id: 'owner',
    header: 'Owner',
    sort: 'owner_name',
    width: 'w-40',
    from: 'sm',
    text: (row) => row.owner_name,
    cell: (row) => (row.owner_name ? <UserLink name={row.owner_name} /> : null),
  },
  {
    id: 'blocked',
    header: 'Included',
    sort: 'blocked',
    width: 'w-28',
    text: (row) => (row.blocked ? 'blocked' : 'included'),
    cell: (row) => (row.blocked ? <Tag tone="bad">blocked</Tag> : 'included'),
  },
  {
    id: 'extra-arches',
    header: 'Extra arches',
    width: 'w-36',
    from: 'lg',
    text: (row) => row.extra_arches,
  },
]
