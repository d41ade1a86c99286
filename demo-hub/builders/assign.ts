import type { Db } from '../db/database'
import { at } from '../db/select'
import { asNumber } from '../hub/arguments'
import { refusingHosts } from './refusals'
import { Double, type Struct, type Value } from '../xmlrpc/values'

interface HostState {
  id: number
  arches: string[]
  capacity: number
  load: number
  tasks: number
  channels: number[]
}

/** The hub's own defaults, MaxJobs and CapacityOvercommit. */
const maxJobs = 15
const overcommit = 5

function numeric(value: Value | undefined): number {
  return value instanceof Double ? value.value : (asNumber(value) ?? 0)
}

async function readyHosts(db: Db): Promise<HostState[]> {
  const rows = await db.rows(
    `select host.id, c.arches, c.capacity,
       (select coalesce(sum(weight), 0)::float8 from task
        where host_id = host.id and state in (1, 4) and waiting is not true) as load,
       (select count(*)::int from task where host_id = host.id and state in (1, 4)) as tasks,
       (select json_agg(channel_id) from host_channels hc join channel ch on ch.id = hc.channel_id
        where hc.host_id = host.id and ${at('hc')} and ch.enabled) as channels
     from host join host_config c on c.host_id = host.id
     where ${at('c')} and c.enabled and host.ready`,
  )
  return rows.map((row) => ({
    id: Number(row['id']),
    arches: typeof row['arches'] === 'string' ? row['arches'].split(' ') : [],
    capacity: numeric(row['capacity']),
    load: numeric(row['load']),
    tasks: numeric(row['tasks']),
    channels: Array.isArray(row['channels']) ? row['channels'].map(Number) : [],
  }))
}

function fits(host: HostState, task: Struct): boolean {
  const { arch, channel_id: channel, weight } = task
  return (
    host.channels.includes(Number(channel)) &&
    (arch === 'noarch' || host.arches.some((known) => known === arch)) &&
    host.tasks < maxJobs &&
    host.capacity - host.load > Math.max(0, numeric(weight) - overcommit)
  )
}

/**
 * Gives free tasks to hosts: by priority, then age, each to the least loaded host of its channel
 * and architecture that has room for more load (kojihub/scheduler.py do_schedule). What fits nowhere stays FREE.
 */
export async function assignTasks(db: Db): Promise<void> {
  const free = await db.rows(
    'select id, arch, channel_id, weight, method, request from task where state = 0 order by priority, id',
  )
  if (free.length === 0) return
  const hosts = await readyHosts(db)
  for (const task of free) {
    const refusing = await refusingHosts(db, task)
    const [host] = hosts
      .filter((candidate) => fits(candidate, task) && !refusing.has(candidate.id))
      .toSorted((a, b) => a.load / a.capacity - b.load / b.capacity)
    if (!host) continue
    host.load += numeric(task['weight'])
    host.tasks += 1
    await db.rows('update task set state = 4, host_id = $2 where id = $1 and state = 0', [
      task['id'],
      host.id,
    ])
    await db.rows('insert into task_runs (task_id, host_id) values ($1, $2)', [task['id'], host.id])
    await db.rows(
      `insert into scheduler_log (task_id, host_id, msg) values ($1, $2, 'Assigning task')`,
      [task['id'], host.id],
    )
  }
}

/** Opens what is assigned, as the hosts do when they next look; a dead host never looks. */
export async function openAssigned(db: Db): Promise<void> {
  await db.rows(
    `update task set state = 1, start_time = clock_timestamp()
     where state = 4 and host_id in (select id from host where ready)`,
  )
}

/** Hosts report that they are alive, with their load. */
export async function checkIn(db: Db): Promise<void> {
  await db.rows(
    `update host set update_time = clock_timestamp(), ready = true,
       task_load = (select coalesce(sum(weight), 0) from task
                    where host_id = host.id and state = 1 and waiting is not true)
     where id in (select host_id from host_config c where ${at('c')} and c.enabled)`,
  )
}
