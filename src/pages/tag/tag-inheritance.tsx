import { useQuery } from '@tanstack/react-query'
import { PenLine } from 'lucide-react'
import { useMemo } from 'react'

import { Acts } from '~/entities/acts/acts'
import { TagLink } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { InheritanceGraph, linkNotes } from '~/features/inheritance/inheritance-graph'
import { layOutInheritance } from '~/features/inheritance/layout'
import { fullInheritanceQuery } from '~/hub/queries/tags'
import { mayEditTags } from '~/hub/rules/permissions'
import type { FullInheritanceLink, Tag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'
import { SkeletonLines } from '~/ui/states'
import type { Column } from '~/ui/table/column'
import type { TagTabProps } from './tabs'

const InheritanceDialog = lazyPart(async () => ({
  default: (await import('./inheritance-dialog')).InheritanceDialog,
}))

interface Line {
  place: number
  link: FullInheritanceLink
  via: string
}

function columnsFor(direction: 'parents' | 'children'): Column<Line>[] {
  return [
    {
      id: 'place',
      header: '#',
      sort: 'place',
      width: 'w-14',
      align: 'right',
      text: ({ place }) => place,
    },
    {
      id: 'name',
      header: direction === 'parents' ? 'Inherits from' : 'Inherited by',
      sort: 'name',
      text: ({ link }) => link.name,
      cell: ({ link }) => (
        <span style={{ paddingLeft: `${Math.min(link.currdepth - 1, 12) * 0.9}rem` }}>
          <TagLink name={link.name} />
        </span>
      ),
    },
    {
      id: 'via',
      header: 'Through',
      sort: 'via',
      from: 'md',
      text: ({ via }) => via,
      cell: ({ via }) => (via ? <TagLink name={via} /> : null),
    },
    {
      id: 'priority',
      header: 'Priority',
      sort: 'priority',
      width: 'w-20',
      align: 'right',
      text: ({ link }) => link.priority,
    },
    {
      id: 'depth',
      header: 'Depth',
      sort: 'depth',
      width: 'w-20',
      align: 'right',
      from: 'sm',
      text: ({ link }) => link.currdepth,
    },
    {
      id: 'notes',
      header: 'Limits',
      from: 'sm',
      text: ({ link }) => linkNotes({ link }).join(', '),
    },
  ]
}

function EditInheritance({ tag }: { tag: Tag }) {
  return (
    <Acts
      label="Change the inheritance"
      items={[
        {
          id: 'inheritance',
          label: 'Edit the parents…',
          icon: PenLine,
          primary: true,
          no: mayEditTags(useActor()),
          dialog: () => <InheritanceDialog tag={tag} />,
        },
      ]}
    />
  )
}

function linesOf(tag: { id: number; name: string }, links: readonly FullInheritanceLink[]): Line[] {
  const names = new Map([[tag.id, tag.name]])
  for (const link of links) names.set(link.tag_id ?? link.parent_id, link.name)
  return links.map((link, index) => {
    const via = link.tag_id === undefined ? (link.child_id ?? tag.id) : link.parent_id
    return { place: index + 1, link, via: names.get(via) ?? `tag ${via}` }
  })
}

/** Both ways: what the tag inherits from, in the order that counts, and what inherits from it. */
export function TagInheritance({ tag, info, event }: TagTabProps) {
  const up = useQuery(fullInheritanceQuery(info, false, event))
  const down = useQuery(fullInheritanceQuery(info, true, event))
  const graph = useMemo(
    () =>
      up.data &&
      layOutInheritance({
        id: tag.id,
        name: tag.name,
        parents: up.data,
        children: down.data ?? [],
      }),
    [tag, up.data, down.data],
  )
  return (
    <>
      {graph ? (
        <InheritanceGraph graph={graph} />
      ) : (
        !up.error && <SkeletonLines lines={5} label="the graph" />
      )}
      <LocalList
        title="Inherits from, in the order that counts"
        what="parents"
        query={up}
        rows={up.data && linesOf(tag, up.data)}
        columns={columnsFor('parents')}
        rowKey={({ place }) => place}
        emptyText={`${tag.name} inherits from no tag`}
        filters={event === undefined && <EditInheritance tag={tag} />}
      />
      <LocalList
        title="Inherited by"
        name="c."
        what="children"
        query={down}
        rows={down.data && linesOf(tag, down.data)}
        columns={columnsFor('children')}
        rowKey={({ place }) => place}
        emptyText={`No tag inherits from ${tag.name}`}
      />
    </>
  )
}
