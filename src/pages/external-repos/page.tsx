import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { LocalList } from '~/entities/local-list'
import { externalReposQuery } from '~/hub/queries/repos'
import type { ExternalRepo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import type { Column } from '~/ui/table/column'

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
  return (
    <Page title="External repos">
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
