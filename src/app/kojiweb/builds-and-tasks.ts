import { paths } from '~/lib/paths'
import { type Home, oneOr, type OldQuery } from './old-query'

const buildKeys = ['build_id', 'nvr', 'owner_name', 'completion_time', 'state']
const taggedKeys = [...buildKeys, 'tag_name']
const buildStates = ['building', 'complete', 'deleted', 'failed', 'canceled']
const taskKeys = ['id', 'method', 'owner', 'arch', 'completion_time', 'state']

const toTask: Home = (old) => oneOr(old.id('taskID'), paths.task, paths.tasks)
const toBuild: Home = (old) => oneOr(old.text('buildID'), paths.build, paths.builds)

const builds: Home = (old) => {
  const tag = old.text('tagID')
  const narrowed = {
    package: old.text('packageID'),
    owner: old.text('userID'),
    prefix: old.text('prefix'),
    type: old.text('type', 'all'),
  }
  if (!tag) {
    return paths.builds({ state: old.state(buildStates), ...narrowed, ...old.place(buildKeys) })
  }
  return paths.tag(tag, {
    tab: 'builds',
    inherited: old.flag('inherited'),
    latest: old.flag('latest'),
    ...narrowed,
    ...old.place(taggedKeys),
  })
}

/** A feed's builds, newest first, and the word that it was a feed. */
const recentBuilds: Home = (old) => {
  const tag = old.text('tag')
  const query = {
    package: old.text('package'),
    owner: old.text('user'),
    order: '-completion_time',
    feed: 1,
  }
  if (!tag) return paths.builds(query)
  return paths.tag(tag, { tab: 'builds', inherited: 1, latest: 0, ...query })
}

const tasks: Home = (old) =>
  paths.tasks({
    state: old.text('state'),
    view: old.text('view'),
    owner: old.text('owner'),
    method: old.text('method', 'all'),
    host: old.text('hostID'),
    channel: old.text('channelID'),
    ...old.place(taskKeys),
  })

/** What can be read opens in the log viewer; the rest is downloaded from the task's page. */
const readable = /\.(log|txt|ks|cfg|xml|json|spec)$/

function taskFile(old: OldQuery): string {
  const task = old.id('taskID')
  const name = old.text('name')
  if (task === undefined || !name || !readable.test(name)) return toTask(old)
  return paths.taskLog(task, name, { volume: old.text('volume', 'DEFAULT') })
}

/** Builds and tasks; addresses that did something lead to what they did it to, and do nothing. */
export const buildAndTaskHandlers: Record<string, Home> = {
  index: () => paths.overview(),
  builds,
  buildinfo: toBuild,
  cancelbuild: toBuild,
  recentbuilds: recentBuilds,
  tasks,
  taskinfo: toTask,
  taskstatus: toTask,
  resubmittask: toTask,
  canceltask: toTask,
  freetask: toTask,
  getfile: taskFile,
  watchlogs: (old) => oneOr(old.id('taskID'), paths.watch, paths.tasks),
}
