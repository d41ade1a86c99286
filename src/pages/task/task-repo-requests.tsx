import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { UserLink } from '~/entities/hub-links'
import { requestsOfTaskQuery } from '~/hub/queries/repos'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { Moment } from '~/ui/time'

/** Who asked for the repo that the task makes; nothing on a hub that keeps no requests. */
export function TaskRepoRequests({ task }: { task: number }) {
  const requests = useQuery(requestsOfTaskQuery(task))
  if (!requests.data?.length) return null
  return (
    <Panel title="Asked for by" count={requests.data.length}>
      <ul className="flex flex-col gap-1">
        {requests.data.map((request) => (
          <li key={request.id} className="flex flex-wrap gap-x-2">
            <Link to={paths.repoRequest(request.id)} className="link">
              request {request.id}
            </Link>
            of <UserLink name={request.owner_name} /> <Moment at={request.create_ts} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
