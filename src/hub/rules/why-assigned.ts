import { formatDuration } from '~/lib/time'
import { isReady, schedulerDefaults, silence } from './host-standing'
import type { Reason, WaitingFacts } from './waiting-facts'

const patience = formatDuration(schedulerDefaults.assignTimeout)

/**
 * Why a task that a host was given has not begun (kojihub/scheduler.py
 * TaskScheduler.check_active_tasks).
 */
export function assignedReasons({ task, given, runs, now }: WaitingFacts): Reason[] {
  const name = given?.name ?? `host ${task.host_id ?? '?'}`
  const run = runs?.find(({ active, host_id: id }) => active && id === task.host_id)
  const since = run ? `, ${formatDuration(now - run.create_ts)} ago` : ''
  const one = (
    severity: Reason['severity'],
    words: string,
    note: string,
    help: string,
  ): Reason[] => [{ severity, words, hosts: [{ name, note, tasks: [] }], help }]
  if (given && !given.enabled) {
    return one(
      'stuck',
      `Its builder was disabled after it was given the task${since}`,
      given.comment ?? '',
      'The scheduler leaves the tasks of a disabled host alone: a host admin can enable it, an admin can free the task.',
    )
  }
  const silent = given !== null && !isReady(given, now)
  const note = given && silent ? silence(given, now) : ''
  if (runs !== null && !run) {
    return one(
      silent ? 'stuck' : 'wait',
      'An admin gave it to a builder by hand',
      note,
      'The scheduler never takes such a task back: it waits for this builder alone.',
    )
  }
  const help = `The scheduler gives it to another builder when this one has not begun after ${patience} (by Koji’s default).`
  return one(
    'wait',
    silent
      ? `Its builder is silent since it was given the task${since}`
      : `A builder was given it${since}, and has not begun yet`,
    note,
    runs === null ? 'A builder looks for its tasks every few seconds.' : help,
  )
}
