import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { HostById } from '~/entities/hub-links'
import { LocalList } from '~/entities/local-list'
import { HubFailure } from '~/entities/query-state'
import { taskLook, TaskState } from '~/entities/task-state'
import {
  refusalsQuery,
  schedulerMessagesQuery,
  type SchedulerSubject,
  taskRunsQuery,
} from '~/hub/queries/scheduler'
import type { SchedulerMessage, TaskRefusal, TaskRun } from '~/hub/types/scheduler'
import { durationText, isoTime } from '~/lib/time'
import { paths } from '~/lib/paths'
import type { Column } from '~/ui/table/column'
import { Elapsed, Moment } from '~/ui/time'

interface OfTaskAndHost {
  task_id: number | null
  host_id: number | null
}

/** The other end of a record: of a task its host, of a host its task. */
function otherColumn(subject: SchedulerSubject): Column<OfTaskAndHost> {
  return 'task' in subject
    ? {
        id: 'host',
        header: 'Host',
        width: 'w-56',
        text: (row) => row.host_id,
        cell: (row) => (row.host_id === null ? null : <HostById id={row.host_id} />),
      }
    : {
        id: 'task',
        header: 'Task',
        sort: 'task',
        width: 'w-28',
        text: (row) => row.task_id,
        cell: (row) =>
          row.task_id === null ? null : (
            <Link to={paths.task(row.task_id)} className="link">
              {row.task_id}
            </Link>
          ),
      }
}

const runColumns = (subject: SchedulerSubject): Column<TaskRun>[] => [
  otherColumn(subject),
  { id: 'method', header: 'Method', sort: 'method', text: (run) => run.method },
  {
    id: 'state',
    header: 'Task is',
    sort: 'state',
    width: 'w-32',
    text: (run) => (run.state === undefined ? '' : taskLook(run.state).label),
    cell: (run) => (run.state === undefined ? null : <TaskState state={run.state} />),
  },
  {
    id: 'given',
    header: 'Given',
    sort: 'given',
    width: 'w-36',
    text: (run) => isoTime(run.create_ts),
    cell: (run) => <Moment at={run.create_ts} />,
  },
  {
    id: 'took',
    header: 'Took',
    width: 'w-32',
    align: 'right',
    from: 'sm',
    text: (run) => durationText(run.start_ts, run.completion_ts),
    cell: (run) => <Elapsed from={run.start_ts} to={run.completion_ts} running={run.active} />,
  },
]

const refusalColumns = (subject: SchedulerSubject): Column<TaskRefusal>[] => [
  otherColumn(subject),
  { id: 'msg', header: 'Why', sort: 'msg', text: (refusal) => refusal.msg },
  {
    id: 'by',
    header: 'Refused by',
    width: 'w-36',
    from: 'sm',
    text: (refusal) => (refusal.by_host ? 'the host' : 'the scheduler'),
  },
  {
    id: 'soft',
    header: 'For',
    width: 'w-32',
    from: 'sm',
    text: (refusal) => (refusal.soft ? 'a while' : 'good'),
  },
  {
    id: 'ts',
    header: 'When',
    sort: 'ts',
    width: 'w-36',
    text: (refusal) => isoTime(refusal.ts),
    cell: (refusal) => <Moment at={refusal.ts} />,
  },
]

const messageColumns = (subject: SchedulerSubject): Column<SchedulerMessage>[] => [
  otherColumn(subject),
  { id: 'msg', header: 'Message', sort: 'msg', text: (message) => message.msg },
  {
    id: 'ts',
    header: 'When',
    sort: 'ts',
    width: 'w-36',
    text: (message) => isoTime(message.msg_ts),
    cell: (message) => <Moment at={message.msg_ts} />,
  },
]

/** The scheduler's own records of a task or a builder: given to whom, refused by whom, noted what. */
export function SchedulerRecords({ subject }: { subject: SchedulerSubject }) {
  const runs = useQuery(taskRunsQuery(subject))
  const refusals = useQuery(refusalsQuery(subject))
  const messages = useQuery(schedulerMessagesQuery(subject))
  if (runs.error?.kind === 'unsupported') {
    return <HubFailure error={runs.error} what="records of the scheduler (hubs since 1.34)" />
  }
  const what = 'task' in subject ? 'this task' : 'this host'
  return (
    <div className="flex flex-col gap-3">
      <LocalList
        name="f."
        title="Refusals"
        what="refusals"
        query={refusals}
        rows={refusals.data}
        columns={refusalColumns(subject)}
        rowKey={({ id }) => id}
        skeletonRows={2}
        emptyText={'task' in subject ? 'No host refused this task' : 'This host refused no task'}
      />
      <LocalList
        name="u."
        title="Runs"
        what="runs"
        query={runs}
        rows={runs.data}
        columns={runColumns(subject)}
        rowKey={({ id }) => id}
        skeletonRows={3}
        emptyText={`The scheduler has no run of ${what} on record`}
      />
      <LocalList
        name="m."
        title="Messages"
        what="messages"
        query={messages}
        rows={messages.data}
        columns={messageColumns(subject)}
        rowKey={({ id }) => id}
        skeletonRows={3}
        emptyText={`The scheduler noted nothing of ${what}`}
      />
    </div>
  )
}
