import { useQueries, useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { HubFailure } from '~/entities/query-state'
import { changeInheritance, type ParentLink } from '~/hub/acts/inheritance'
import { fullInheritanceQuery, parentsQuery } from '~/hub/queries/tags'
import { effectiveInheritance } from '~/hub/rules/inheritance'
import type { FullInheritanceLink, InheritanceLink, Tag } from '~/hub/types/tag'
import { whyNotParents } from '~/hub/rules/draft-checks'
import { SkeletonLines } from '~/ui/states'
import { AddParent } from './add-parent'
import { InheritancePreview } from './inheritance-preview'
import { ParentRow } from './parent-row'

function byTag(links: readonly FullInheritanceLink[][]): Map<number, InheritanceLink[]> {
  const found = new Map<number, Map<number, InheritanceLink>>()
  for (const link of links.flat()) {
    const { child_id: child } = link
    if (child === undefined) continue
    const parents = found.get(child) ?? new Map<number, InheritanceLink>()
    found.set(child, parents.set(link.parent_id, { ...link, child_id: child }))
  }
  return new Map([...found].map(([child, parents]) => [child, [...parents.values()]]))
}

/** Changes the parents of a tag, showing what that does to the order in which they count. */
export function InheritanceDialog({ tag }: { tag: Tag }) {
  const before = useQuery(parentsQuery(tag.id))
  if (before.data) return <InheritanceForm tag={tag} before={before.data} />
  const retry = () => void before.refetch()
  return (
    <ActDialog
      title={`What ${tag.name} inherits from`}
      act="Its parents are not known yet"
      confirm="Save"
      wide
      fields={
        before.error ? (
          <HubFailure error={before.error} what="its parents" onRetry={retry} />
        ) : (
          <SkeletonLines lines={4} label="its parents" />
        )
      }
    />
  )
}

function InheritanceForm({ tag, before }: { tag: Tag; before: readonly ParentLink[] }) {
  const [{ links, adding }, change] = useActDraft<{
    links: readonly ParentLink[]
    /** A parent's name that is typed and not added yet. */
    adding: string
  }>({ links: before, adding: '' })
  const above = useQueries({
    queries: links.map(({ parent_id: parent }) => fullInheritanceQuery(parent)),
  })
  const known = byTag(above.flatMap(({ data }) => (data ? [data] : [])))
  const orderWith = (parents: readonly ParentLink[]) =>
    effectiveInheritance(tag.id, (id) =>
      id === tag.id
        ? parents.map((link) => ({ ...link, child_id: tag.id }))
        : (known.get(id) ?? []),
    )
  const sorted = links.toSorted((a, b) => a.priority - b.priority)
  const edit = (next: ParentLink) =>
    change({ links: links.map((link) => (link.parent_id === next.parent_id ? next : link)) })
  const swap = (one: ParentLink, other: ParentLink) =>
    change({
      links: links.map((link) =>
        link.parent_id === one.parent_id
          ? { ...link, priority: other.priority }
          : link.parent_id === other.parent_id
            ? { ...link, priority: one.priority }
            : link,
      ),
    })
  const act =
    adding.trim() === ''
      ? (whyNotParents(tag.id, links) ??
        changeInheritance(tag.name, before, links) ??
        'Nothing is changed yet')
      : `Add ${adding.trim()} to the parents first, or empty the field`
  return (
    <ActDialog
      title={`What ${tag.name} inherits from`}
      act={act}
      confirm="Save"
      wide
      fields={
        <>
          {links.length === 0 && <p className="text-muted">It inherits from no tag.</p>}
          <ol className="flex flex-col divide-y divide-line rounded-md border border-line">
            {sorted.map((link, index) => {
              const upper = sorted[index - 1]
              const lower = sorted[index + 1]
              return (
                <ParentRow
                  key={link.parent_id}
                  link={link}
                  onChange={edit}
                  onUp={upper && (() => swap(link, upper))}
                  onDown={lower && (() => swap(link, lower))}
                  onRemove={() =>
                    change({ links: links.filter((each) => each.parent_id !== link.parent_id) })
                  }
                />
              )
            })}
          </ol>
          <AddParent
            links={links}
            name={adding}
            onName={(name) => change({ adding: name })}
            onAdd={(link) => change({ links: [...links, link], adding: '' })}
          />
          <InheritancePreview
            before={orderWith(before)}
            after={orderWith(links)}
            isWorking={above.some(({ isPending }) => isPending)}
          />
        </>
      }
    >
      The first in the list counts most: a package’s setting and its newest build come from the
      first tag that has them.
    </ActDialog>
  )
}
