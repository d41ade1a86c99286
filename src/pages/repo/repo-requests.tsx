import { useQuery } from '@tanstack/react-query'

import { LocalList } from '~/entities/local-list'
import { repoRequestColumns } from '~/entities/repo-request-columns'
import { repoRequestsQuery } from '~/hub/queries/repos'

/** The requests that the repo answered. */
export function RepoRequests({ repo }: { repo: number }) {
  const query = repoRequestsQuery([['repo_id', '=', repo]], { order: '-id', limit: 200 })
  const requests = useQuery(query)
  return (
    <LocalList
      what="repo requests"
      query={requests}
      rows={requests.data}
      columns={repoRequestColumns}
      rowKey={(request) => request.id}
      emptyText="No request led to it"
    />
  )
}
