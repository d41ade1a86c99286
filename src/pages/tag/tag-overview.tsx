import { useQuery } from '@tanstack/react-query'

import { TagLink, TargetLink, UserLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { TagFacts } from '~/entities/tag-facts'
import { linkNotes } from '~/features/inheritance/inheritance-graph'
import { SideTagFacts } from '~/features/side-tags/side-tag-facts'
import { fullInheritanceQuery, sideTagsQuery, targetsOfTagQuery } from '~/hub/queries/tags'
import type { BuildTarget } from '~/hub/types/tag'
import { Fact, Facts, Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'
import type { TagTabProps } from './tabs'

function Parents({ info, event }: TagTabProps) {
  const all = useQuery(fullInheritanceQuery(info, false, event))
  const retry = () => void all.refetch()
  if (all.error && !all.data) return <HubFailure error={all.error} onRetry={retry} />
  if (!all.data) return <SkeletonLines lines={3} label="the inheritance" />
  const direct = all.data.filter(({ currdepth }) => currdepth === 1)
  if (direct.length === 0) return <p className="text-muted">It inherits from no tag.</p>
  return (
    <>
      <ol className="flex flex-col gap-1">
        {direct.map((link) => (
          <li key={link.parent_id} className="flex flex-wrap items-baseline gap-x-2">
            <span className="w-8 text-right text-xs text-faint" title="priority">
              {link.priority}
            </span>
            <TagLink name={link.name} />
            <span className="text-xs text-muted">{linkNotes({ link }).join(', ')}</span>
          </li>
        ))}
      </ol>
      {all.data.length > direct.length && (
        <p className="mt-2 text-xs text-muted">{all.data.length} tags in all, see Inheritance.</p>
      )}
    </>
  )
}

function TargetNames({ targets }: { targets: BuildTarget[] | undefined }) {
  if (!targets) return <>…</>
  if (targets.length === 0) return <span className="text-faint">none</span>
  return (
    <span className="flex flex-wrap gap-x-3">
      {targets.map((target) => (
        <TargetLink key={target.id} name={target.name} />
      ))}
    </span>
  )
}

function SideTags({ tag }: TagTabProps) {
  const sides = useQuery(sideTagsQuery({ basetag: tag.id }))
  // A hub without the plugin has no side tags to tell of.
  if (!sides.data?.length) return null
  return (
    <Panel title="Side tags" count={sides.data.length}>
      <ul className="flex flex-col gap-1">
        {sides.data.map((side) => (
          <li key={side.id} className="flex flex-wrap gap-x-2">
            <TagLink name={side.name} />
            <span className="text-xs text-muted">
              of <UserLink name={side.user_name} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Targets({ tag }: TagTabProps) {
  const from = useQuery(targetsOfTagQuery({ buildTagID: tag.id }))
  const to = useQuery(targetsOfTagQuery({ destTagID: tag.id }))
  const error = from.error ?? to.error
  return (
    <Panel title="Build targets">
      <Facts>
        <Fact label="Build in it">
          <TargetNames targets={from.data} />
        </Fact>
        <Fact label="Tag into it">
          <TargetNames targets={to.data} />
        </Fact>
      </Facts>
      {error && <p className="mt-2 text-bad">{error.message}</p>}
    </Panel>
  )
}

/** What one wants to know of a tag first. */
export function TagOverview(props: TagTabProps) {
  const { tag, info, event } = props
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Panel title="Settings">
        {event === undefined ? (
          <TagFacts tag={info} asBuildTag />
        ) : (
          <Facts>
            <Fact label="Arches">{tag.arches ?? 'none'}</Fact>
          </Facts>
        )}
        <div className="mt-1.5">
          <Facts>
            <Fact label="Maven">
              {tag.maven_support
                ? tag.maven_include_all
                  ? 'supported, with all versions'
                  : 'supported'
                : 'not supported'}
            </Fact>
            <Fact label="ID">{tag.id}</Fact>
          </Facts>
        </div>
      </Panel>
      <Panel title="Inherits from">
        <Parents {...props} />
      </Panel>
      {event === undefined && (
        <>
          <SideTagFacts tag={tag} />
          <Targets {...props} />
          <SideTags {...props} />
        </>
      )}
    </div>
  )
}
