import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { BuildrootList } from '~/entities/buildroot-list'
import { NoSuchId } from '~/entities/no-such-id'
import { RepoState } from '~/entities/repo-columns'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { buildrootsCountQuery } from '~/hub/queries/buildroots'
import { repoQuery } from '~/hub/queries/repos'
import type { Repo } from '~/hub/types/repo'
import { RepoFacts } from './repo-facts'
import { RepoRequests } from './repo-requests'
import { formatId } from '~/lib/numbers'

/** One repo: what it was made from, whether it is current, what was built with it. */
export default function RepoPage() {
  const { repo: text } = useParams()
  const id = Number(text)
  return Number.isSafeInteger(id) ? <KnownRepo id={id} /> : <NoSuchId kind="repo" text={text} />
}

function KnownRepo({ id }: { id: number }) {
  const repo = useQuery(repoQuery(id))
  return (
    <SubjectPage
      kind="repo"
      name={id}
      query={repo}
      title={(found) => `Repo ${found.id}`}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-3">
          Repo {formatId(found.id)} of {found.tag_name || '–'} <RepoState state={found.state} />
        </span>
      )}
    >
      {(found) => <RepoBody repo={found} />}
    </SubjectPage>
  )
}

function RepoBody({ repo }: { repo: Repo }) {
  const tab = useTab(['overview', 'buildroots', 'requests'])
  const roots = useQuery(buildrootsCountQuery({ repoID: repo.id }))
  return (
    <>
      <RecentChanges />
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'overview', label: 'Overview' },
          { id: 'buildroots', label: 'Buildroots', count: roots.data },
          { id: 'requests', label: 'Requests that it answered' },
        ]}
      />
      {tab === 'overview' && <RepoFacts repo={repo} />}
      {tab === 'buildroots' && <BuildrootList of={{ repoID: repo.id }} />}
      {tab === 'requests' && <RepoRequests repo={repo.id} />}
    </>
  )
}
