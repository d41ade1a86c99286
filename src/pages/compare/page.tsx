import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from 'react-router'

import { LogFrame, LogOnItsWay } from '~/entities/log-frame'
import { NoSuchTask } from '~/entities/no-such-task'
import { HubFailure } from '~/entities/query-state'
import { useUrlState } from '~/hooks/use-url-state'
import { type BuiltTask, builtTaskQuery, lastSuccessQuery } from '~/hub/queries/last-success'
import { taskOutputQuery } from '~/hub/queries/tasks'
import { isLog } from '~/hub/rules/log-files'
import { hasLikes } from '~/hub/rules/like-tasks'
import { paths } from '~/lib/paths'
import { parseTaskId } from '~/lib/task-id'
import { integerParam } from '~/lib/url-state'
import { Page } from '~/ui/page'
import { Compared } from './compared'
import { Heading } from './heading'
import { nameOf } from './sides'

/** `with`: the task to compare with. Where it names none, the last success is found and named. */
const schema = { with: integerParam(0) }

/** A log of a task beside the same one of the last build that succeeded. */
export default function ComparePage() {
  const { task: text, file = '' } = useParams()
  const id = parseTaskId(text)
  const now = useQuery({ ...builtTaskQuery(id), enabled: !Number.isNaN(id) })
  if (Number.isNaN(id)) return <NoSuchTask text={text} />
  if (now.data) return <Comparison key={id} now={now.data} file={file} />
  return (
    <Page title={`Differences of task ${id}`}>
      {now.error ? (
        <HubFailure error={now.error} what={`task ${id}`} onRetry={() => void now.refetch()} />
      ) : (
        <LogOnItsWay title={`task ${id}`} />
      )}
    </Page>
  )
}

function Comparison({ now, file }: { now: BuiltTask; file: string }) {
  const [chosen] = useUrlState(schema)
  const named = useQuery({ ...builtTaskQuery(chosen.with), enabled: chosen.with > 0 })
  const wanted = chosen.with > 0 || !hasLikes(now.task) ? undefined : now
  const last = useQuery(lastSuccessQuery(wanted))
  const output = useQuery(taskOutputQuery(now.task.id, false))
  if (last.data && chosen.with === 0) {
    return <Navigate replace to={paths.compare(now.task.id, file, { with: last.data.task.id })} />
  }
  const old = chosen.with > 0 ? named : last
  const query = { with: old.data?.task.id }
  const files = Object.keys(output.data ?? {}).filter(isLog)
  return (
    <LogFrame
      title={`Differences of ${file} of task ${now.task.id}`}
      headline={
        <>
          <span className="font-medium">What changed</span>
          <span className="text-xs text-muted">{old.data && `since ${nameOf(old.data)}`}</span>
        </>
      }
      files={files.map((name) => ({ name, to: paths.compare(now.task.id, name, query) }))}
      current={file}
      notice={<Heading now={now} old={old.data ?? null} />}
    >
      {old.error ? (
        <div className="p-3">
          <HubFailure error={old.error} onRetry={() => void old.refetch()} />
        </div>
      ) : (
        <Compared now={now} old={old.isLoading ? undefined : (old.data ?? null)} file={file} />
      )}
    </LogFrame>
  )
}
