import { queryOptions } from '@tanstack/react-query'

import type { HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import { asFault } from '~/hub/rules/failure'
import { taskLabel } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import { BUILD_STATE } from '~/hub/types/build'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { poll } from '~/lib/polling'
import { type News, type Pin, pinKey } from './pin'
import { hubNow } from '~/lib/hub-clock'

const watched = 6_000
/** Chromium lets the timers of a tab that is long hidden run once a minute, whatever is asked. */
const hidden = 30_000

const gone: News = { state: null, endedAt: null, why: 'The hub does not have it.' }

/** The first line of the fault that a failed task left; null where it left none, or is not told. */
async function whyFailed(task: number, signal: AbortSignal): Promise<string | null> {
  const params = { taskId: task, raise_fault: false }
  const result = await hub()
    .call('getTaskResult', params, { signal })
    .catch(() => undefined)
  const line = asFault(result)?.faultString.trim().split('\n')[0]
  return line ? line.slice(0, 200) : null
}

async function buildNews(pin: Pin, task: Task | undefined, signal: AbortSignal): Promise<News> {
  const failed = task?.state === TASK_STATE.FAILED
  const [build, why] = await Promise.all([
    hub().call('getBuild', { buildInfo: pin.id }, { signal }),
    failed ? whyFailed(task.id, signal) : null,
  ])
  const now = Math.floor(hubNow())
  if (!build) return { ...gone, endedAt: now }
  const { state, nvr: label, start_ts: start, creation_ts: created } = build
  const building = state === BUILD_STATE.BUILDING
  const endedAt = building ? null : (build.completion_ts ?? now)
  return { state, label, since: start ?? created, endedAt, why }
}

async function taskNews(task: Task, signal: AbortSignal): Promise<News> {
  const why = task.state === TASK_STATE.FAILED ? await whyFailed(task.id, signal) : null
  const now = Math.floor(hubNow())
  const told = task.request ? { label: taskLabel(task) } : {}
  const endedAt = isFinished(task) ? (task.completion_ts ?? now) : null
  return { ...told, state: task.state, since: task.start_ts ?? task.create_ts, endedAt, why }
}

/**
 * What the hub says of pins: one call for the tasks of all, and one more request when some have
 * ended. Rejects with HubError.
 */
async function askHub(pins: readonly Pin[], signal: AbortSignal): Promise<Record<string, News>> {
  const ids = [...new Set(pins.flatMap(({ task }) => task ?? []))]
  const params = { task_id: ids, request: pins.some(({ label }) => label === '') }
  const answer = ids.length > 0 ? await hub().call('getTaskInfo', params, { signal }) : []
  const tasks = new Map<number, Task>()
  for (const task of Array.isArray(answer) ? answer : []) if (task) tasks.set(task.id, task)

  const newsOf = async (pin: Pin): Promise<News> => {
    const task = pin.task === null ? undefined : tasks.get(pin.task)
    if (pin.kind === 'task') {
      return task ? taskNews(task, signal) : { ...gone, endedAt: Math.floor(hubNow()) }
    }
    // While its task runs, so does the build.
    if (task && !isFinished(task)) return { state: pin.state, endedAt: null, why: null }
    return buildNews(pin, task, signal)
  }
  const news = await Promise.all(pins.map(async (pin) => [pinKey(pin), await newsOf(pin)] as const))
  return Object.fromEntries(news)
}

/** Asks for all pins that have not ended, by and by; slower in a hidden tab, but there too. */
export function followQuery(pins: readonly Pin[]) {
  return queryOptions<Record<string, News>, HubError>({
    queryKey: ['watched', ...pins.map(pinKey)],
    queryFn: ({ signal }) => askHub(pins, signal),
    refetchInterval: ({ state }) => poll(document.hidden ? hidden : watched, state),
    refetchIntervalInBackground: true,
    // The next asking is the retry: others wait for the tab to be looked at.
    retry: false,
  })
}
