import { hubQuery } from './hub-query'

const runFields = [
  'id',
  'task_id',
  'host_id',
  'host_name',
  'state',
  'method',
  'active',
  'create_ts',
  'start_ts',
  'completion_ts',
]

/** What the scheduler's records are asked about. */
export type SchedulerSubject = { task: number } | { host: number }

function clauseOf(subject: SchedulerSubject): [string, string, number] {
  return 'task' in subject ? ['task_id', '=', subject.task] : ['host_id', '=', subject.host]
}

/** To which hosts a task was given, or which tasks a host was given, newest first. */
export function taskRunsQuery(subject: SchedulerSubject, limit = 50) {
  return hubQuery('scheduler.getTaskRuns', {
    clauses: [clauseOf(subject)],
    fields: runFields,
    opts: { order: '-id', limit },
  })
}

/** Which hosts would not take a task, or which tasks a host would not take, and why. */
export function refusalsQuery(subject: SchedulerSubject) {
  return hubQuery('scheduler.getTaskRefusals', { clauses: [clauseOf(subject)] })
}

/** What the scheduler noted of a task or a host, newest first. */
export function schedulerMessagesQuery(subject: SchedulerSubject, limit = 50) {
  return hubQuery('scheduler.getLogMessages', {
    clauses: [clauseOf(subject)],
    opts: { order: '-id', limit },
  })
}

/** What a host last told the scheduler of itself: its methods and most jobs. */
export function hostDataQuery(host: number) {
  return hubQuery('scheduler.getHostData', { hostID: host })
}
