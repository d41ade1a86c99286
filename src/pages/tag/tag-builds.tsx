import { useQuery } from '@tanstack/react-query'
import { FolderInput, Tag as TagIcon, TagsIcon } from 'lucide-react'

import type { ActItem } from '~/entities/acts/acts'
import { useChoice } from '~/entities/acts/use-choice'
import { PagedList } from '~/entities/paged-list'
import { taggedBuildColumns } from '~/entities/tagged-build-columns'
import { useActor } from '~/entities/use-session'
import { useUrlState } from '~/hooks/use-url-state'
import { buildTypeNamesQuery } from '~/hub/queries/builds'
import { taggedBuildsQuery } from '~/hub/queries/tags'
import type { TaggedBuild } from '~/hub/types/build'
import type { Tag } from '~/hub/types/tag'
import { FilterBar } from '~/ui/filter-bar'
import { storedRow } from '~/lib/stored-rows'
import { lazyPart } from '~/ui/lazy-part'
import { buildFilters, buildParams, isFiltered, PAGE_SIZE, pageOf } from './builds-filters'
import type { TagTabProps } from './tabs'

const TagDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/tag-dialog')).TagDialog,
}))
const UntagDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/untag-dialog')).UntagDialog,
}))
const MoveBuildsDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/move-builds-dialog')).MoveBuildsDialog,
}))

const isRow = storedRow<TaggedBuild>({
  build_id: 'number',
  nvr: 'string',
  name: 'string',
  tag_name: 'string',
})
const keyOf = (build: TaggedBuild) => `${build.build_id} ${build.tag_name}`
const nameOf = ({ nvr }: TaggedBuild) => nvr

/** What can be done with several builds of a tag; only its own can leave it. */
function chosenActs(chosen: readonly TaggedBuild[], tag: Tag): ActItem[] {
  const inherited = chosen.find((build) => build.tag_name !== tag.name)
  const no = inherited ? `${inherited.nvr} is inherited from ${inherited.tag_name}` : null
  const nvrs = chosen.map(nameOf)
  return [
    {
      id: 'tag',
      label: 'Tag…',
      icon: TagIcon,
      primary: true,
      no: null,
      dialog: () => <TagDialog builds={chosen} />,
    },
    {
      id: 'move',
      label: 'Move…',
      icon: FolderInput,
      primary: true,
      no,
      dialog: () => <MoveBuildsDialog builds={chosen} from={tag} />,
    },
    {
      id: 'untag',
      label: 'Untag…',
      icon: TagsIcon,
      primary: true,
      danger: true,
      no,
      dialog: () => <UntagDialog nvrs={nvrs} tag={tag} />,
    },
  ]
}

const none = { package: '', owner: '', prefix: '', type: '' }

/** The tag's builds, paged by the hub; with inherited ones and only the newest unless asked otherwise. */
export function TagBuilds({ tag, info, event }: TagTabProps) {
  const [filters, setFilters, filterBy] = useUrlState(buildFilters)
  const query = taggedBuildsQuery(buildParams(info, filters, event), pageOf(filters))
  const page = useQuery(query)
  const builds = useQuery({ ...query, select: (found) => found.builds })
  const actor = useActor()
  const types = useQuery(buildTypeNamesQuery())
  const choice = useChoice({
    what: 'builds',
    rows: builds.data,
    keyOf,
    isRow,
    nameOf,
    acts: actor && event === undefined ? (chosen) => chosenActs(chosen, tag) : null,
  })
  const clear = isFiltered(filters) ? () => filterBy(none) : undefined
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
      name: 'latest' as const,
      label: 'Show',
      options: [
        { value: '1', label: 'newest of each package' },
        { value: '0', label: 'all' },
      ],
    },
    { name: 'package' as const, label: 'Package' },
    { name: 'owner' as const, label: 'Built by' },
    { name: 'prefix' as const, label: 'Starts with' },
    {
      name: 'type' as const,
      label: 'Type',
      options: ['', ...(types.data ?? []).map(({ name }) => name)],
    },
  ]
  return (
    <PagedList
      what={`builds in ${tag.name}`}
      kind="builds of a tag"
      query={builds}
      queryKey={query.queryKey}
      total={page.data?.total}
      columns={[...choice.columns, ...taggedBuildColumns]}
      rowKey={keyOf}
      size={PAGE_SIZE}
      start={filters.start}
      onStart={(start) => setFilters({ start })}
      order={filters.order}
      onOrder={(order) => setFilters({ order, start: 0 })}
      filters={
        <>
          <FilterBar fields={fields} values={filters} onChange={filterBy} onClear={clear} />
          {choice.bar}
        </>
      }
      onClearFilters={clear}
    />
  )
}
