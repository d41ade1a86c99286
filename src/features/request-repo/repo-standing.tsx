import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { requestLook } from '~/entities/repo-request-columns'
import { currentRepoQuery, repoRequestsQuery } from '~/hub/queries/repos'
import type { Clause } from '~/hub/methods/repos'
import { paths } from '~/lib/paths'
import { Moment } from '~/ui/time'

const page = { order: 'priority,id', limit: 5 }

/** The repo that a tag has now and the requests for one that are not answered yet. */
export function RepoStanding({ tag }: { tag: string }) {
  const clauses: Clause[] = [
    ['tag_name', '=', tag],
    ['active', 'IS', true],
  ]
  const repo = useQuery({ ...currentRepoQuery(tag), retry: false })
  const requests = useQuery(repoRequestsQuery(clauses, page))
  return (
    <ul className="list-disc pl-5 text-xs text-muted" aria-live="polite">
      {repo.data !== undefined && (
        <li>
          {repo.data ? (
            <>
              Its newest repo is{' '}
              <Link to={paths.repo(repo.data.id)} className="link">
                {repo.data.id}
              </Link>
              , made <Moment at={repo.data.creation_ts} />: where that fits, it is the answer.
            </>
          ) : (
            'It has no repo yet.'
          )}
        </li>
      )}
      {(requests.data ?? []).map((request) => (
        <li key={request.id}>
          <Link to={paths.repoRequest(request.id)} className="link">
            Request {request.id}
          </Link>{' '}
          by {request.owner_name} is {requestLook(request).label}: one for the same is not made
          twice.
        </li>
      ))}
    </ul>
  )
}
