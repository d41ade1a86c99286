import { useQuery } from '@tanstack/react-query'
import { Ban, Plus } from 'lucide-react'
import { useMemo } from 'react'

import { Acts } from '~/entities/acts/acts'
import { useChoice } from '~/entities/acts/use-choice'
import { actsColumn } from '~/entities/acts/acts-column'
import { LocalList } from '~/entities/local-list'
import { listedPackageColumns } from '~/entities/package-columns'
import { useActor } from '~/entities/use-session'
import { useUrlState } from '~/hooks/use-url-state'
import { tagPackagesQuery } from '~/hub/queries/packages'
import type { ListedPackage } from '~/hub/types/tag'
import { choiceParam, textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { storedRow } from '~/lib/stored-rows'
import { lazyPart } from '~/ui/lazy-part'
import { PackageActs } from './package-acts'
import type { TagTabProps } from './tabs'
import { useMayEditPackages } from './use-may-edit-packages'

const schema = {
  inherited: choiceParam(['1', '0'], '1'),
  blocked: choiceParam(['1', '0'], '1'),
  owner: textParam(),
  prefix: textParam(),
}
const fields = [
  {
    name: 'inherited' as const,
    label: 'Inherited',
    options: [
      { value: '1', label: 'with' },
      { value: '0', label: 'without' },
    ],
  },
  {
    name: 'blocked' as const,
    label: 'Blocked',
    options: [
      { value: '1', label: 'with' },
      { value: '0', label: 'without' },
    ],
  },
  { name: 'owner' as const, label: 'Owner' },
  { name: 'prefix' as const, label: 'Starts with' },
]

const AddPackagesDialog = lazyPart(async () => ({
  default: (await import('./add-packages-dialog')).AddPackagesDialog,
}))
const BlockPackagesDialog = lazyPart(async () => ({
  default: (await import('./block-packages-dialog')).BlockPackagesDialog,
}))

const isRow = storedRow<ListedPackage>({ package_id: 'number', package_name: 'string' })
const keyOf = (row: ListedPackage) => `${row.package_id} ${row.tag_id}`
const nameOf = (row: ListedPackage) => row.package_name

/** The packages that the tag lists or inherits; the hub cannot page these, so they come whole. */
export function TagPackages({ tag, event }: TagTabProps) {
  const [filters, , filterBy] = useUrlState(schema)
  const { inherited, blocked, owner, prefix } = filters
  const query = tagPackagesQuery({
    tagID: tag.id,
    inherited: inherited === '1',
    with_blocked: blocked === '1',
    ...(owner && { userID: owner }),
    ...(prefix && { prefix }),
    ...(event === undefined ? {} : { event }),
  })
  const packages = useQuery(query)
  const actor = useActor()
  const isDeleted = event !== undefined
  const no = useMayEditPackages(tag.name)
  const choice = useChoice<ListedPackage>({
    what: 'packages',
    rows: packages.data,
    keyOf,
    isRow,
    nameOf,
    acts:
      actor && !isDeleted
        ? (chosen) => [
            {
              id: 'block',
              label: 'Block…',
              icon: Ban,
              primary: true,
              danger: true,
              no,
              dialog: () => <BlockPackagesDialog tag={tag.name} names={chosen.map(nameOf)} />,
            },
          ]
        : null,
  })
  const columns = useMemo(
    () =>
      isDeleted
        ? listedPackageColumns
        : [
            ...listedPackageColumns,
            actsColumn<ListedPackage>((row) => <PackageActs tag={tag.name} row={row} />),
          ],
    [isDeleted, tag.name],
  )
  const clear = owner || prefix ? () => filterBy({ owner: '', prefix: '' }) : undefined
  return (
    <LocalList
      what={`packages in ${tag.name}`}
      kind="packages of a tag"
      query={packages}
      queryKey={query.queryKey}
      rows={packages.data}
      columns={[...choice.columns, ...columns]}
      rowKey={keyOf}
      defaultOrder="package_name"
      filters={
        <>
          <FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />
          {!isDeleted && (
            <Acts
              label="Add packages"
              items={[
                {
                  id: 'add-packages',
                  label: 'Add packages…',
                  icon: Plus,
                  primary: true,
                  no,
                  dialog: () => <AddPackagesDialog tag={tag.name} />,
                },
              ]}
            />
          )}
          {choice.bar}
        </>
      }
      onClearFilters={clear}
    />
  )
}
