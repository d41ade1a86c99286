import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { TagLink } from '~/entities/hub-links'
import { HubValueView } from '~/entities/hub-value'
import { TaskState } from '~/entities/task-state'
import { fileUrl, repoDir } from '~/hub/files/path-info'
import { buildConfigQuery } from '~/hub/queries/tags'
import { REPO_STATE, type Repo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Moment } from '~/ui/time'
import { formatId } from '~/lib/numbers'

function EventFact({ label, id, ts }: { label: string; id: number | null; ts: number | null }) {
  return (
    <Fact label={label}>
      {id === null ? (
        <span className="text-faint">–</span>
      ) : (
        <>
          event {formatId(id)}, <Moment at={ts} />
        </>
      )}
    </Fact>
  )
}

function Files({ repo }: { repo: Repo }) {
  const config = useQuery(buildConfigQuery(repo.tag_id))
  const directory = repoDir(repo)
  // A dist repo has its own arches, which the hub does not tell.
  const arches = repo.dist ? [] : (config.data?.arches?.split(' ') ?? [])
  return (
    <ul className="flex flex-col gap-1">
      <li>
        <a className="link" href={fileUrl(directory)}>
          the directory
        </a>
      </li>
      <li>
        <a className="link" href={fileUrl(`${directory}/repo.json`)}>
          repo.json
        </a>
      </li>
      {arches.map((arch) => (
        <li key={arch}>
          <a className="link" href={fileUrl(`${directory}/${arch}/repodata`)}>
            repodata of {arch}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What the repo is and at which events it was true. */
export function RepoFacts({ repo }: { repo: Repo }) {
  const there = repo.state === REPO_STATE.READY || repo.state === REPO_STATE.EXPIRED
  const custom = repo.custom_opts && Object.keys(repo.custom_opts).length > 0
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Panel title="Repo">
        <Facts>
          <Fact label="Tag">
            <TagLink name={repo.tag_name} />
          </Fact>
          <Fact label="Kind">{repo.dist ? 'dist repo' : 'build repo'}</Fact>
          <Fact label="Task">
            {repo.task_id === null ? (
              'not known'
            ) : (
              <span className="inline-flex items-center gap-2">
                <Link className="link" to={paths.task(repo.task_id)}>
                  task {repo.task_id}
                </Link>
                {typeof repo.task_state === 'number' && <TaskState state={repo.task_state} />}
              </span>
            )}
          </Fact>
          <Fact label="Made">
            <Moment at={repo.creation_ts} />
          </Fact>
          <Fact label="State since">
            <Moment at={repo.state_ts} />
          </Fact>
          <EventFact label="As of" id={repo.create_event} ts={repo.create_ts} />
          <EventFact label="True from" id={repo.begin_event} ts={repo.begin_ts} />
          <EventFact label="Outdated at" id={repo.end_event} ts={repo.end_ts} />
          {repo.opts && (
            <Fact label="Options">
              <HubValueView value={repo.opts} />
            </Fact>
          )}
          {custom && (
            <Fact label="Custom options">
              <HubValueView value={repo.custom_opts} />
            </Fact>
          )}
        </Facts>
      </Panel>
      <Panel title="Files">
        {there ? (
          <Files repo={repo} />
        ) : (
          <p className="text-muted">Its files are not there, or no longer.</p>
        )}
      </Panel>
    </div>
  )
}
