import { useQuery } from '@tanstack/react-query'
import { Gauge } from 'lucide-react'
import { Link, useParams } from 'react-router'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { RepoLink, TagLink, UserLink } from '~/entities/hub-links'
import { HubValueView } from '~/entities/hub-value'
import { NoSuchId } from '~/entities/no-such-id'
import { requestLook } from '~/entities/repo-request-columns'
import { SubjectPage } from '~/entities/subject-page'
import { TaskState } from '~/entities/task-state'
import { useActor } from '~/entities/use-session'
import { repoRequestQuery } from '~/hub/queries/repos'
import { maySetRequestPriority } from '~/hub/rules/permissions'
import type { RepoRequest } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import { lazyPart } from '~/ui/lazy-part'
import { Fact, Facts, Panel } from '~/ui/panel'
import { StateBadge } from '~/ui/state-badge'
import { Moment } from '~/ui/time'
import { formatId } from '~/lib/numbers'

const RequestPriorityDialog = lazyPart(async () => ({
  default: (await import('./priority-dialog')).RequestPriorityDialog,
}))

/** One request for a repo: of what, by whom, and what came of it. */
export default function RepoRequestPage() {
  const { request: text } = useParams()
  const id = Number(text)
  if (!Number.isSafeInteger(id)) return <NoSuchId kind="repo request" text={text} />
  return <KnownRequest id={id} />
}

function KnownRequest({ id }: { id: number }) {
  const request = useQuery(repoRequestQuery(id))
  return (
    <SubjectPage
      kind="repo request"
      name={id}
      query={request}
      title={(found) => `Repo request ${found.id}`}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-3">
          Request {formatId(found.id)} for a repo of {found.tag_name || '–'}
          <StateBadge {...requestLook(found)} look="pill" />
        </span>
      )}
      actions={(found) => <RequestActions request={found} />}
    >
      {(found) => (
        <>
          <RecentChanges />
          <RequestFacts request={found} />
        </>
      )}
    </SubjectPage>
  )
}

function RequestActions({ request }: { request: RepoRequest }) {
  const no = maySetRequestPriority(useActor(), request)
  return (
    <Acts
      label="Change the request"
      items={[
        {
          id: 'priority',
          label: 'Priority…',
          icon: Gauge,
          primary: true,
          no,
          dialog: () => <RequestPriorityDialog request={request} />,
        },
      ]}
    />
  )
}

function RequestFacts({ request }: { request: RepoRequest }) {
  return (
    <Panel title="Request">
      <Facts>
        <Fact label="Tag">
          <TagLink name={request.tag_name} />
        </Fact>
        <Fact label="By">
          <UserLink name={request.owner_name} />
        </Fact>
        <Fact label="Asked">
          <Moment at={request.create_ts} />
        </Fact>
        <Fact label="Updated">
          <Moment at={request.update_ts} />
        </Fact>
        <Fact label="Priority">{request.priority}, the lowest number first</Fact>
        <Fact label="Wanted">
          {request.at_event !== null
            ? `exactly as of event ${request.at_event}`
            : request.min_event !== null
              ? `as of event ${request.min_event} or later`
              : 'any'}
        </Fact>
        <Fact label="Task">
          {request.task_id === null ? (
            'none yet'
          ) : (
            <span className="inline-flex items-center gap-2">
              <Link className="link" to={paths.task(request.task_id)}>
                task {request.task_id}
              </Link>
              {request.task_state !== null && <TaskState state={request.task_state} />}
            </span>
          )}
        </Fact>
        <Fact label="Tries">{request.tries}</Fact>
        <Fact label="Repo">
          {request.repo_id === null ? 'none yet' : <RepoLink id={request.repo_id} />}
        </Fact>
        {request.opts && Object.keys(request.opts).length > 0 && (
          <Fact label="Options">
            <HubValueView value={request.opts} />
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
