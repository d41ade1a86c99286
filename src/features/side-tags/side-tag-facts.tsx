import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { TagLink, UserLink } from '~/entities/hub-links'
import { requestLook } from '~/entities/repo-request-columns'
import { draftOfSideTag } from '~/hub/acts/side-tags'
import { currentRepoQuery, repoRequestsQuery } from '~/hub/queries/repos'
import { parentsQuery } from '~/hub/queries/tags'
import type { Tag } from '~/hub/types/tag'
import { paths } from '~/lib/paths'
import { Fact, Facts, Panel } from '~/ui/panel'
import { StateBadge } from '~/ui/state-badge'

/** Whether one can build in it by now, or when. */
function RepoOfIt({ tag }: { tag: Tag }) {
  const repo = useQuery(currentRepoQuery(tag.id))
  const requests = useQuery(
    repoRequestsQuery(
      [
        ['tag_id', '=', tag.id],
        ['active', 'IS', true],
      ],
      { order: 'id', limit: 1 },
    ),
  )
  const [request] = requests.data ?? []
  if (request) {
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <StateBadge {...requestLook(request)} />
        <Link to={paths.repoRequest(request.id)} className="link">
          request {request.id}
        </Link>
      </span>
    )
  }
  if (repo.data) {
    return (
      <Link to={paths.repo(repo.data.id)} className="link">
        repo {repo.data.id}
      </Link>
    )
  }
  if (repo.isPending) return <>…</>
  return (
    <span className="flex flex-wrap gap-x-1.5">
      <span>none yet, and none is asked for: the first build for it asks</span>
      <Link to={paths.tag(tag.name, { tab: 'repos' })} className="link">
        Ask now
      </Link>
    </span>
  )
}

/** Whose side tag it is, of what, and whether it has a repo to build in; nothing for other tags. */
export function SideTagFacts({ tag }: { tag: Tag }) {
  const isSide = Boolean(tag.extra?.['sidetag'])
  const parents = useQuery({ ...parentsQuery(tag.id), enabled: isSide })
  if (!isSide) return null
  const user = tag.extra?.['sidetag_user']
  const { debuginfo, macros } = draftOfSideTag(tag)
  const base = parents.data?.[0]?.name
  return (
    <Panel title="Side tag">
      <Facts>
        <Fact label="Of">{typeof user === 'string' ? <UserLink name={user} /> : 'unknown'}</Fact>
        <Fact label="Base tag">{base === undefined ? '…' : <TagLink name={base} />}</Fact>
        <Fact label="Repo">
          <RepoOfIt tag={tag} />
        </Fact>
        <Fact label="Debuginfo">{debuginfo ? 'in its repos' : 'not in its repos'}</Fact>
        {Object.keys(macros).length > 0 && (
          <Fact label="RPM macros">
            <code className="text-xs break-all">
              {Object.entries(macros)
                .map(([name, value]) => `%${name} ${value}`)
                .join(', ')}
            </code>
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
