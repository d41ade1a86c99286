import { expect, test } from 'vitest'

import type { Host } from '../types/host'
import { TASK_STATE, type Task } from '../types/task'
import type { WaitingFacts } from './waiting-facts'
import { whyWaiting } from './why-waiting'

import { makeHost } from '../testing/make-host'

const now = 1_800_000_000

const host = (part: Partial<Host>) =>
  makeHost({ arches: 'x86_64 i686', update_ts: now - 5, ...part })

const task = (part: Partial<Task> = {}): Task => ({
  id: 100,
  method: 'buildArch',
  label: null,
  state: TASK_STATE.FREE,
  arch: 'x86_64',
  owner: 1,
  parent: 99,
  host_id: null,
  channel_id: 1,
  priority: 19,
  weight: 1.5,
  waiting: null,
  awaited: true,
  create_time: '',
  create_ts: now - 60,
  start_time: null,
  start_ts: null,
  completion_time: null,
  completion_ts: null,
  ...part,
})

const refusal = { id: 1, task_id: 100, host_id: 1, by_host: true, soft: true, ts: now - 60 }
const channel = { id: 1, name: 'default', description: null, enabled: true, comment: null }

const why = (part: Partial<WaitingFacts>) =>
  whyWaiting({
    task: task(),
    channel,
    hosts: [],
    elsewhere: [],
    given: null,
    refusals: [],
    runs: [],
    queue: [],
    queueCut: false,
    active: new Map(),
    maxJobs: new Map(),
    now,
    ...part,
  })
const lines = (part: Partial<WaitingFacts>) =>
  why(part).map(({ severity, words }) => `${severity}: ${words}`)

test('no host of the architecture is in the channel, and where such hosts are', () => {
  const arm = host({ id: 2, name: 'arm', arches: 'aarch64' })
  const [first] = why({ task: task({ arch: 'aarch64' }), hosts: [host({})], elsewhere: [arm] })
  expect(first).toMatchObject({
    severity: 'stuck',
    words: 'No aarch64 builder is in channel default',
    hosts: [{ name: 'arm' }],
  })
  expect(lines({ task: task({ arch: 'riscv64' }), hosts: [host({})] })).toEqual([
    'stuck: The hub has no riscv64 builder',
  ])
})

test('a noarch task may go to any host of the channel, and a channel may be closed', () => {
  const hosts = [host({ arches: 's390x' })]
  expect(lines({ task: task({ arch: 'noarch' }), hosts })[0]).toBe('wait: A builder has room')
  const closed = { ...channel, enabled: false, comment: 'moving house' }
  expect(lines({ channel: closed, hosts })).toEqual([
    'stuck: Channel default is disabled: moving house',
  ])
})

test('hosts that are disabled, silent or refused it for good leave it stuck', () => {
  const hosts = [
    host({ enabled: false, comment: 'certificate expired' }),
    host({ id: 2, name: 'two', ready: false, update_ts: now - 3700 }),
    host({ id: 3, name: 'three' }),
  ]
  const msg = 'no handler for method'
  const refusals = [{ ...refusal, host_id: 3, soft: false, msg }]
  const told = why({ hosts, refusals })
  expect(told.map(({ severity, words }) => `${severity}: ${words}`)).toEqual([
    'stuck: 1 of 3 x86_64 builders in channel default is disabled',
    'stuck: 1 of 3 x86_64 builders in channel default has not checked in',
    'stuck: 1 of 3 x86_64 builders in channel default refused it',
  ])
  expect(told.flatMap((each) => each.hosts.map(({ note }) => note))).toEqual([
    'certificate expired',
    'has not checked in for 1 h 01 min',
    'it said “no handler for method” 1 min 00 s ago, for good',
  ])
  expect(lines({ hosts: hosts.slice(0, 1), elsewhere: [host({ id: 9 })] })).toEqual([
    'stuck: The only x86_64 builder in channel default is disabled',
    'note: Other builders have its architecture, and are not in channel default',
  ])
})

test('a host that is silent for long counts as silent before the hub has marked it', () => {
  expect(lines({ hosts: [host({ update_ts: now - 900 })] })[0]).toContain('has not checked in')
  expect(lines({ hosts: [host({ update_ts: now - 240 })] })[0]).toContain('has room')
  expect(lines({ hosts: [host({ ready: true, update_ts: null })] })[0]).toContain('has room')
})

test('full hosts: by the load of what runs, not of what only waits, and by the number of tasks', () => {
  const open = (id: number, weight: number, waiting = false) =>
    task({ id, weight, waiting, state: TASK_STATE.OPEN, host_id: 1 })
  const full = new Map([[1, [open(7, 3), open(8, 1.5), open(9, 5, true)]]])
  const [first] = why({ hosts: [host({})], active: full })
  expect(first).toMatchObject({
    severity: 'wait',
    words: 'The only x86_64 builder in channel default has no room',
    hosts: [{ note: 'load 4.5 of 4', tasks: [7, 8] }],
  })
  const waiting = new Map([[1, [open(9, 5, true)]]])
  expect(lines({ hosts: [host({ task_load: 9 })], active: waiting })[0]).toContain('has room')
  const most = new Map([[1, 1]])
  expect(why({ hosts: [host({})], active: waiting, maxJobs: most })[0]?.hosts[0]?.note).toBe(
    'does 1 of at most 1 tasks at once',
  )
  // Not asked what runs there: the host's own word counts. A heavy task needs what it overcommits.
  expect(lines({ hosts: [host({ task_load: 4 })] })[0]).toContain('has no room')
  const heavy = { task: task({ weight: 7 }), hosts: [host({ capacity: 6, task_load: 4 })] }
  expect(lines(heavy)[0]).toContain('has no room')
})

test('a refusal that ends by itself says when the host is asked again', () => {
  const refusals = [{ ...refusal, msg: 'not enough disk' }]
  const [first] = why({ hosts: [host({})], refusals })
  expect(first?.severity).toBe('wait')
  expect(first?.hosts[0]?.note).toBe(
    'it said “not enough disk” 1 min 00 s ago, asked again in 14 min 00 s',
  )
})

test('the queue: higher priority, then age, for the same architecture', () => {
  const other = (part: Partial<Task>) => task({ id: 1, create_ts: now - 10, ...part })
  const queue = [
    other({ id: 1, priority: 5 }),
    other({ id: 2, create_ts: now - 90 }),
    other({ id: 3, arch: 's390x', priority: 5 }),
    other({ id: 4, priority: 30, create_ts: 0 }),
    other({ id: 5 }),
    task(),
  ]
  const hosts = [host({ task_load: 4 })]
  const go = 'tasks for the same builders go first: of higher priority, or older'
  expect(lines({ hosts, queue })[1]).toBe(`wait: 2 ${go}`)
  expect(lines({ hosts, queue: queue.slice(0, 2), queueCut: true })[1]).toBe(
    `wait: at least 2 ${go}`,
  )
  expect(lines({ hosts, queue: [task()] })).toHaveLength(1)
})

test('what else is worth knowing: runs before, a low priority, an older hub', () => {
  const run = { id: 1, task_id: 100, host_id: 1, active: false, create_ts: now - 50 }
  const told = lines({
    hosts: [host({})],
    runs: [{ ...run, host_name: 'one' }, run],
    refusals: null,
    task: task({ priority: 24 }),
  })
  expect(told).toEqual([
    'wait: A builder has room',
    'note: It was given out 2 times and came back',
    'note: Its priority is 24: tasks with a lower number, as the usual 19, go first',
    'note: This hub does not tell which builders refused it (Koji before 1.34)',
  ])
})

test('an assigned task: since when, by whom, and whether it is taken back', () => {
  const given = task({ state: TASK_STATE.ASSIGNED, host_id: 1 })
  const run = { id: 1, task_id: 100, host_id: 1, active: true, create_ts: now - 40 }
  const told = (part: Partial<WaitingFacts>) => lines({ task: given, given: host({}), ...part })[0]
  expect(told({ runs: [run] })).toBe(
    'wait: A builder was given it, 40 s ago, and has not begun yet',
  )
  expect(told({ runs: [] })).toBe('wait: An admin gave it to a builder by hand')
  expect(told({ runs: [], given: host({ ready: false }) })).toContain('stuck: An admin')
  expect(told({ runs: [run], given: host({ enabled: false }) })).toBe(
    'stuck: Its builder was disabled after it was given the task, 40 s ago',
  )
  expect(told({ runs: [run], given: host({ ready: false }) })).toContain('Its builder is silent')
  expect(told({ runs: null })).toBe('wait: A builder was given it, and has not begun yet')
})
