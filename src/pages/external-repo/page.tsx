import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { externalRepoColumns } from '~/entities/external-repo-columns'
import { LocalList } from '~/entities/local-list'
import { SubjectPage } from '~/entities/subject-page'
import { HistoryPanel } from '~/features/history/history-panel'
import { externalRepoQuery, tagExternalReposQuery } from '~/hub/queries/repos'
import type { ExternalRepo } from '~/hub/types/repo'
import { idOrName } from '~/lib/id-or-name'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { ExternalRepoActions } from './external-repo-actions'

const columns = externalRepoColumns.filter(({ id }) => id !== 'name' && id !== 'url')

/** One external repo and the tags that use it. */
export default function ExternalRepoPage() {
  const info = idOrName(useParams()['repo'])
  const repo = useQuery(externalRepoQuery(info))
  return (
    <SubjectPage
      kind="external repo"
      name={info}
      query={repo}
      title={({ name }) => name}
      headline={({ name }) => <CopyText text={name} what="external repo" />}
      actions={(found) => <ExternalRepoActions repo={found} info={info} />}
    >
      {(found) => <ExternalRepoBody repo={found} info={info} />}
    </SubjectPage>
  )
}

function ExternalRepoBody({ repo, info }: { repo: ExternalRepo; info: number | string }) {
  const tags = useQuery(tagExternalReposQuery({ repo_info: info }))
  return (
    <>
      <RecentChanges />
      <Panel title="External repo">
        <Facts>
          <Fact label="Address">
            <CopyText text={repo.url} what="address" className="text-xs" />
          </Fact>
          <Fact label="ID">{repo.id}</Fact>
        </Facts>
      </Panel>
      <LocalList
        title="Tags that use it"
        what="tags that use it"
        query={tags}
        rows={tags.data}
        columns={columns}
        rowKey={(use) => use.tag_id}
        defaultOrder="tag"
        emptyText="No tag uses it"
      />
      <HistoryPanel of={{ external_repo: repo.id }} />
    </>
  )
}
