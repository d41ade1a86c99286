import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { eventQuery } from '~/hub/queries/history'
import {
  tagAtLastEventQuery,
  tagBuildCountQuery,
  tagPackageCountQuery,
  tagQuery,
} from '~/hub/queries/tags'
import { idOrName } from '~/lib/id-or-name'
import { CopyText } from '~/ui/copy'
import { Tag } from '~/ui/state-badge'
import { Moment } from '~/ui/time'
import { type TagTabProps, tabs } from './tabs'
import { TagActions } from './tag-actions'
import { TagBuilds } from './tag-builds'
import { TagConfig } from './tag-config'
import { TagGroups } from './tag-groups'
import { TagHistory } from './tag-history'
import { TagInheritance } from './tag-inheritance'
import { TagOverview } from './tag-overview'
import { TagPackages } from './tag-packages'
import { TagRepos } from './tag-repos'

const bodies: Record<(typeof tabs)[number], ComponentType<TagTabProps>> = {
  overview: TagOverview,
  builds: TagBuilds,
  packages: TagPackages,
  inheritance: TagInheritance,
  config: TagConfig,
  groups: TagGroups,
  repos: TagRepos,
  history: TagHistory,
}

/** One tag and all that the hub knows of it; of a deleted one, as it last was. */
export default function TagPage() {
  const info = idOrName(useParams()['tag'])
  const now = useQuery(tagQuery(info))
  const gone = now.data === null
  const last = useQuery({ ...tagAtLastEventQuery(info), enabled: gone })
  return (
    <SubjectPage
      kind="tag"
      name={info}
      query={gone ? last : now}
      title={({ name }) => name}
      headline={(tag) => (
        <span className="flex flex-wrap items-center gap-2">
          <CopyText text={tag.name} what="tag" />
          {tag.locked && <Tag tone="warn">locked</Tag>}
          {gone && <Tag tone="bad">deleted</Tag>}
        </span>
      )}
      actions={(tag) => !gone && <TagActions tag={tag} />}
    >
      {(tag) => (
        <TagBody
          key={tag.id}
          tag={tag}
          info={gone ? tag.id : info}
          event={gone ? tag.query_event : undefined}
        />
      )}
    </SubjectPage>
  )
}

function TagBody({ tag, info, event }: TagTabProps) {
  const tab = useTab(tabs)
  const builds = useQuery(tagBuildCountQuery(tag.id, event))
  const packages = useQuery(tagPackageCountQuery(tag.id, event))
  const Body = bodies[tab]
  return (
    <>
      <RecentChanges />
      {event !== undefined && <DeletedNotice event={event} />}
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'overview', label: 'Overview' },
          { id: 'builds', label: 'Builds', count: builds.data },
          { id: 'packages', label: 'Packages', count: packages.data },
          { id: 'inheritance', label: 'Inheritance' },
          { id: 'config', label: 'Settings' },
          { id: 'groups', label: 'Groups' },
          { id: 'repos', label: 'Repos' },
          { id: 'history', label: 'History' },
        ]}
      />
      <Body tag={tag} info={info} event={event} />
    </>
  )
}

function DeletedNotice({ event }: { event: number }) {
  const last = useQuery(eventQuery(event))
  return (
    <p role="note" className="rounded-md bg-warn-soft px-3 py-1.5 text-warn">
      This tag was deleted after event {event}
      {last.data && (
        <>
          {' '}
          (<Moment at={last.data.ts} />)
        </>
      )}
      . Everything here is as it was then.
    </p>
  )
}
