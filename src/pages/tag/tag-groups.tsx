import { useQuery } from '@tanstack/react-query'

import { TagById } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { StillWorking, Stopped } from '~/entities/still-working'
import { tagGroupsQuery } from '~/hub/queries/tags'
import type { TagGroup } from '~/hub/types/tag'
import { Fold } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { AddGroup, GroupActs } from './group-acts'
import type { TagTabProps } from './tabs'

function Group({ group }: { group: TagGroup }) {
  const packages = group.packagelist.toSorted((a, b) => a.package.localeCompare(b.package))
  const from = group.tag_id
  return (
    <Fold title={group.name} count={packages.length}>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-muted">
        {group.description && group.description !== group.name && group.description}
        <span>
          from <TagById id={from} />
        </span>
        {group.blocked && <Tag tone="bad">blocked</Tag>}
        {group.is_default && <Tag>default</Tag>}
        {group.uservisible && <Tag>user visible</Tag>}
        {group.langonly && <Tag>{`language ${group.langonly}`}</Tag>}
      </p>
      {group.grouplist.length > 0 && (
        <p className="mb-2">Requires {group.grouplist.map(({ name }) => name).join(', ')}</p>
      )}
      <ul className="columns-2 gap-x-6 font-mono text-xs sm:columns-3 lg:columns-4">
        {packages.map((listed) => (
          <li key={listed.package} className="break-inside-avoid py-0.5">
            <span className={listed.blocked ? 'text-muted line-through' : ''}>
              {listed.package}
            </span>
            <span className="font-sans text-faint">
              {listed.blocked && ' blocked'}
              {listed.type !== 'mandatory' && ` ${listed.type}`}
              {listed.requires && ` if ${listed.requires}`}
              {listed.tag_id !== from && (
                <>
                  {' '}
                  from <TagById id={listed.tag_id} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  )
}

/** The comps groups that the tag has or inherits: what mock installs for `build` and `srpm-build`. */
export function TagGroups({ tag, info, event }: TagTabProps) {
  const query = tagGroupsQuery(info, event)
  const groups = useQuery(query)
  const retry = () => void groups.refetch()
  if (groups.error && !groups.data) {
    return <HubFailure error={groups.error} what="the groups" onRetry={retry} />
  }
  if (!groups.data) {
    if (groups.fetchStatus === 'idle') return <Stopped what="the groups" onRetry={retry} />
    return (
      <>
        <StillWorking query={groups} queryKey={query.queryKey} what="the groups" />
        <SkeletonLines lines={5} label="the groups" />
      </>
    )
  }
  const add = event === undefined && <AddGroup tag={tag} groups={groups.data} />
  if (groups.data.length === 0) {
    return (
      <EmptyState title={`${tag.name} has no comps groups`} action={add}>
        A build tag needs the groups build and srpm-build, its own or inherited.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      {add && <div>{add}</div>}
      {groups.data
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((group) => (
          <div key={group.name} className="flex items-start gap-1">
            <div className="min-w-0 grow">
              <Group group={group} />
            </div>
            {event === undefined && (
              <div className="pt-1.5">
                <GroupActs tag={tag} group={group} groups={groups.data} />
              </div>
            )}
          </div>
        ))}
    </div>
  )
}
