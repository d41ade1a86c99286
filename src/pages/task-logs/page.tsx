import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'

import { NoSuchTask } from '~/entities/no-such-task'
import { HubFailure } from '~/entities/query-state'
import { TaskState } from '~/entities/task-state'
import { SearchForm } from '~/features/search-logs/search-form'
import { useUrlState } from '~/hooks/use-url-state'
import { descendantsQuery, taskOutputQuery, taskQuery } from '~/hub/queries/tasks'
import { meansGone } from '~/hub/rules/failure'
import { taskLabel } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { type SearchQuery, searchPattern } from '~/lib/search-pattern'
import { parseTaskId } from '~/lib/task-id'
import { integerParam, textParam } from '~/lib/url-state'
import { Page } from '~/ui/page'
import { EmptyState, SkeletonLines } from '~/ui/states'
import { begunTasks, logsOf, taskName } from './logs-of'
import { TreeSearch } from './tree-search'

/** All logs of a task and of the tasks below it, searched at once. */
export default function TaskLogsPage() {
  const { task: text } = useParams()
  const id = parseTaskId(text)
  const task = useQuery({ ...taskQuery(id), enabled: !Number.isNaN(id) })
  const below = useQuery({ ...descendantsQuery(id, false), enabled: !Number.isNaN(id) })
  if (Number.isNaN(id)) return <NoSuchTask text={text} />
  const error = task.error ?? below.error
  const retry = () => {
    void task.refetch()
    void below.refetch()
  }
  const headline = task.data && (
    <span className="flex flex-wrap items-center gap-x-3">
      <TaskState state={task.data.state} look="pill" />
      <span className="min-w-0 wrap-anywhere">
        All logs of{' '}
        <Link to={paths.task(id)} className="hover:underline">
          {taskLabel(task.data)}
        </Link>
      </span>
      <span className="text-sm font-normal text-muted">#{id}</span>
    </span>
  )
  return (
    <Page title={`All logs of task ${id}`} headline={headline}>
      {task.data && below.data ? (
        <TreeLogs tasks={begunTasks(task.data, below.data)} />
      ) : error ? (
        <HubFailure error={error} what={`task ${id}`} onRetry={retry} />
      ) : (
        <SkeletonLines lines={4} label={`task ${id}`} />
      )}
    </Page>
  )
}

/** A whole number is what the address holds of a choice that is made or not. */
const searchState = {
  q: textParam(),
  case: integerParam(0),
  word: integerParam(0),
  regexp: integerParam(0),
}

function TreeLogs({ tasks }: { tasks: Task[] }) {
  const [state, change] = useUrlState(searchState)
  const [run, setRun] = useState(0)
  const query = useMemo<SearchQuery>(
    () => ({
      text: state.q,
      matchCase: state.case > 0,
      wholeWord: state.word > 0,
      regexp: state.regexp > 0,
    }),
    [state],
  )
  const search = (next: SearchQuery) => {
    change({
      q: next.text,
      case: Number(next.matchCase),
      word: Number(next.wholeWord),
      regexp: Number(next.regexp),
    })
    // The same once more: the address does not change.
    if (JSON.stringify(next) === JSON.stringify(query)) setRun(run + 1)
  }
  const outputs = useQueries({ queries: tasks.map((task) => taskOutputQuery(task.id, false)) })
  const again = () => {
    void Promise.all(outputs.map((output) => output.refetch())).then(() => setRun(run + 1))
  }
  const logs = tasks.flatMap((task, index) => logsOf(task, outputs[index]?.data ?? {}))
  const failed = outputs.find(({ error }) => error && !meansGone(error))?.error
  const gone = tasks.filter((_, index) => {
    const error = outputs[index]?.error
    return error && meansGone(error)
  })
  return (
    <>
      <SearchForm query={query} onSearch={search} />
      {gone.length > 0 && (
        <p className="text-muted">
          The hub no longer has the logs of {gone.map(taskName).join(', ')}.
        </p>
      )}
      {failed && <HubFailure error={failed} what="some of the logs" onRetry={again} />}
      {outputs.some(({ isPending }) => isPending) ? (
        <SkeletonLines lines={4} label="the list of logs" />
      ) : logs.length === 0 ? (
        <EmptyState title={tasks.every(isFinished) ? 'There are no logs here' : 'No log yet'} />
      ) : searchPattern(query) ? (
        <TreeSearch
          key={`${run} ${JSON.stringify(query)}`}
          logs={logs}
          query={query}
          live={!tasks.every(isFinished)}
          onAgain={again}
        />
      ) : (
        <EmptyState title={`${logs.length} ${logs.length === 1 ? 'log' : 'logs'} to search`} />
      )}
    </>
  )
}
