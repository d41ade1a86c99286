import { type Query, queryOptions } from '@tanstack/react-query'

import { buildsQuery } from '~/hub/queries/builds'
import { tasksQuery } from '~/hub/queries/tasks'
import { BUILD_STATE } from '~/hub/types/build'
import { TASK_STATE } from '~/hub/types/task'
import { poll } from '~/lib/polling'

const newest = { order: '-build_id', limit: 10 }
const active = [TASK_STATE.FREE, TASK_STATE.OPEN, TASK_STATE.ASSIGNED]

/** The overview keeps itself current while it is looked at. */
const current = {
  refetchInterval: ({ state }: Pick<Query, 'state'>) => poll(6_000, state),
}

/** The newest builds, in any state. */
export const recentBuilds = () =>
  queryOptions({ ...buildsQuery({ queryOpts: newest }), ...current })

/** The newest builds that failed. */
export const recentFailures = () =>
  queryOptions({ ...buildsQuery({ state: BUILD_STATE.FAILED, queryOpts: newest }), ...current })

/** Builds that are running: what a running task's progress is measured by. */
export const runningBuilds = () =>
  queryOptions({
    ...buildsQuery({ state: BUILD_STATE.BUILDING, queryOpts: { ...newest, limit: 50 } }),
    ...current,
  })

/** Unfinished tasks that nobody else's task waits for; scratch builds are among them. */
export const runningTasks = () =>
  queryOptions({
    ...tasksQuery({
      opts: { state: active, parent: null, decode: true },
      queryOpts: { order: '-id', limit: 12 },
    }),
    ...current,
  })

/** Mine that are unfinished, however old: what waits must not sink below what went well. */
export const myRunningTasks = (user: number) =>
  queryOptions({
    ...tasksQuery({
      opts: { owner: user, state: active, parent: null, decode: true },
      queryOpts: { order: '-id', limit: 8 },
    }),
    ...current,
  })

/** My newest tasks, in any state. */
export const myTasks = (user: number) =>
  queryOptions({
    ...tasksQuery({
      opts: { owner: user, parent: null, decode: true },
      queryOpts: { order: '-id', limit: 8 },
    }),
    ...current,
  })
