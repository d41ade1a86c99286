import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { Link } from 'react-router'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { externalReposQuery } from '~/hub/queries/repos'
import { mayEditExternalRepos } from '~/hub/rules/permissions'
import type { ExternalRepo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import type { Column } from '~/ui/table/column'

const NewExternalRepoDialog = lazyPart(async () => ({
  default: (await import('./new-external-repo-dialog')).NewExternalRepoDialog,
}))

const columns: Column<ExternalRepo>[] = [
  {
    id: 'name',
    header: 'Name',
    sort: 'name',
    text: (repo) => repo.name,
    cell: (repo) => (
      <Link to={paths.externalRepo(repo.name)} className="link font-mono text-xs">
        {repo.name}
      </Link>
    ),
  },
  {
    id: 'url',
    header: 'Address',
    sort: 'url',
    text: (repo) => repo.url,
    cell: (repo) => <code className="text-xs break-all text-muted">{repo.url}</code>,
  },
  {
    id: 'id',
    header: 'ID',
    sort: 'id',
    width: 'w-20',
    align: 'right',
    from: 'sm',
    text: (repo) => repo.id,
  },
]

/** The list of external repos. */
export default function ExternalReposPage() {
  const repos = useQuery(externalReposQuery())
  const no = mayEditExternalRepos(useActor())
  const names = repos.data?.map(({ name }) => name) ?? []
  return (
    <Page
      title="External repos"
      actions={
        <Acts
          label="Change the external repos"
          items={[
            {
              id: 'new',
              label: 'New external repo…',
              icon: Plus,
              primary: true,
              no,
              dialog: () => <NewExternalRepoDialog names={names} />,
            },
          ]}
        />
      }
    >
      <RecentChanges />
      <LocalList
        what="external repos"
        query={repos}
        rows={repos.data}
        columns={columns}
        rowKey={(repo) => repo.id}
        defaultOrder="name"
      />
    </Page>
  )
}
