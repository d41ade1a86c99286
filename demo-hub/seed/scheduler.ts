import { sessionKey } from '../hub/session-key'
import { users } from './people'
import { isoTime, type Tables } from './tables'

const hourSeconds = 3600
const recentRuns = 900
const s390xHost = 5

/** What the scheduler wrote down lately: who got which task, and what did not work. */
function seedLog(tables: Tables, now: number): void {
  const recent = tables.all('task_runs').slice(-recentRuns)
  const log = (row: { task?: unknown; host?: unknown; msg: string; time: unknown }) =>
    tables.create('scheduler_log', {
      task_id: row.task ?? null,
      host_id: row.host ?? null,
      msg: row.msg,
      time: row.time,
    })
  log({ host: 6, msg: 'Marking host not ready', time: isoTime(now - 41 * 24 * hourSeconds) })
  recent.forEach((run, index) => {
    const { task_id: task, host_id: host, create_time: time } = run
    const { arch, method } = tables.row('task', Number(task))
    if (arch === 'noarch' && method !== 'build' && method !== 'tagBuild' && index % 3 === 0)
      refuse(tables, { task, host: s390xHost, time, msg: 'automatic arch refusal', soft: false })
    if (index % 120 === 60) {
      refuse(tables, { task, host: 2, time, msg: 'failed host check', soft: false, byHost: true })
      log({ task, host: 2, msg: 'Assigning task', time })
      log({ task, host: 2, msg: 'Task assignment timeout', time })
    }
    log({ task, host, msg: 'Assigning task', time })
  })
}

interface Refusal {
  task: unknown
  host: number
  time: unknown
  msg: string
  soft: boolean
  byHost?: boolean
}

function refuse(tables: Tables, refusal: Refusal): void {
  const { task, host, time, msg, soft, byHost = false } = refusal
  tables.create('task_refusals', {
    task_id: task,
    host_id: host,
    by_host: byHost,
    soft,
    msg,
    time,
  })
  const text = `Host refused task: ${msg}`
  tables.create('scheduler_log', { task_id: task, host_id: host, msg: text, time })
}

/** An image that no builder makes: the only one in the channel has no handler for it. */
function seedRefused(tables: Tables, now: number): void {
  const time = isoTime(now - 3 * hourSeconds)
  const target = tables.find('build_target', 'foreman-nightly-el9')
  const tag = tables.find('tag', 'foreman-nightly-el9-build')
  const task = tables.create('task', {
    state: 0,
    create_time: time,
    start_time: null,
    completion_time: null,
    channel_id: tables.find('channel', 'image'),
    host_id: null,
    parent: null,
    label: null,
    waiting: null,
    awaited: null,
    owner: users.rhea,
    method: 'createImage',
    request: JSON.stringify([
      'foreman-discovery-image', '4.1.2', '1', 'x86_64', { id: target, name: 'foreman-nightly-el9' },
      { id: tag, name: 'foreman-nightly-el9-build' }, null, 'https://mirror.example.org/el9', {},
    ]), // prettier-ignore
    result: null,
    priority: 20,
    arch: 'x86_64',
    weight: 1,
    pruned: null,
  })
  const host = 1
  tables.create('task_runs', { task_id: task, host_id: host, active: false, create_time: time })
  tables.create('scheduler_log', { task_id: task, host_id: host, msg: 'Assigning task', time })
  refuse(tables, { task, host, time, msg: 'no handler for method', soft: false, byHost: true })
}

/** Requests for repos that nobody has made yet, and one that cannot be. */
function seedRequests(tables: Tables, now: number): void {
  const event = tables.count('events')
  const request = (owner: number, tag: string, row: object) =>
    tables.create('repo_queue', {
      create_time: isoTime(now - 2 * hourSeconds),
      update_time: isoTime(now - hourSeconds),
      owner,
      priority: 20,
      tag_id: tables.find('tag', tag),
      at_event: null,
      min_event: event,
      opts: '{}',
      active: true,
      task_id: null,
      tries: 0,
      repo_id: null,
      ...row,
    })
  request(users.petr, 'petr-playground', { opts: JSON.stringify({ src: true }) })
  request(users.rhea, 'katello-nightly-el9-build', { priority: 15, min_event: event - 40 })
  request(users.anna, 'foreman-3.15-el9-build', { active: false, tries: 4 })
}

/** Where people are signed in besides the browser that looks. */
function seedSessions(tables: Tables, now: number): void {
  const places: [user: keyof typeof users, ip: string, authtype: number, hours: number][] = [
    ['petr', '10.11.4.27', 2, 30],
    ['petr', '10.11.4.27', 3, 5],
    ['petr', '192.0.2.18', 3, 2],
    ['anna', '10.11.4.9', 2, 12],
    ['nightly-bot', '10.11.8.100', 2, 1],
    ['kojira', '10.11.8.2', 2, 700],
  ]
  places.forEach(([user, hostip, authtype, hours], index) =>
    tables.create('sessions', {
      user_id: users[user],
      key: sessionKey(users[user]),
      hostip,
      authtype,
      callnum: index * 17,
      start_time: isoTime(now - hours * hourSeconds),
      update_time: isoTime(now - hours * 600),
    }),
  )
}

/** What goes on around the builds: the scheduler's notes, open repo requests, sessions. */
export function seedTraffic(tables: Tables, now: number): void {
  seedLog(tables, now)
  seedRefused(tables, now)
  seedRequests(tables, now)
  seedSessions(tables, now)
}
