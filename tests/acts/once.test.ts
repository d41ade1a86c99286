import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Act } from '~/hub/acts/act'
import { tagBuild } from '~/hub/acts/builds'
import { addHostToChannel, setHostEnabled } from '~/hub/acts/hosts'
import { createNotification } from '~/hub/acts/notifications'
import { addPackage } from '~/hub/acts/packages'
import { runAct } from '~/hub/acts/run-act'
import { createTag } from '~/hub/acts/tags'
import { createTarget } from '~/hub/acts/targets'
import { createUser, grantNewPermission } from '~/hub/acts/users'
import { HubError } from '~/hub/error'
import { hub } from '~/hub/hub'
import { encodeCall, namedParams } from '~/hub/xmlrpc/encode'
import { readAnswer } from '../contract/wire'
import { need, startWorld, withFaults, type World } from './world'

let world: World
const began = Date.now() / 1000
const tag = 'foreman-nightly-el9'

beforeAll(async () => {
  world = await startWorld()
  world.become('anna')
}, 120_000)
afterAll(async () => world.demo.close())

/** How many of anna's changes a table of the hub has. */
const inHistory = (table: string) => async () => {
  const editor = world.actors.anna.id
  const history = await hub().call('queryHistory', { tables: [table], editor, after: began })
  return history[table]?.length ?? 0
}

const tasks = async () => {
  const opts = { owner: world.actors.anna.id, method: 'tagBuild' }
  return (await hub().call('listTasks', { opts })).length
}

interface Kind {
  name: string
  act: (unique: string) => Act
  /** How many there are of what it makes. */
  count: () => Promise<number>
  /** The hub takes it a second time without a word, and does nothing. */
  silent?: boolean
}

const kinds: Kind[] = [
  {
    name: 'a tag',
    act: (name) => createTag({ name, arches: '', locked: false, perm: null }, ''),
    count: inHistory('tag_config'),
  },
  {
    name: 'a target',
    act: (name) => createTarget({ name, buildTag: `${tag}-build`, destTag: tag }),
    count: inHistory('build_target_config'),
  },
  {
    name: 'a package of a tag',
    act: (name) => addPackage(tag, name, 'petr', ''),
    count: inHistory('tag_packages'),
    silent: true,
  },
  {
    name: 'a permission',
    act: (name) => grantNewPermission('petr', name, 'of a test'),
    count: inHistory('user_perms'),
  },
  {
    name: 'a user',
    act: (name) => createUser(name, '', false),
    count: async () => (await hub().call('listUsers', {})).length,
  },
  {
    name: 'a notification',
    act: (name) =>
      createNotification(
        'notification',
        { id: world.actors.petr.id, name: 'petr', mine: false },
        { package: need(packageOf[name]), tag, successOnly: false },
      ),
    count: async () =>
      (await hub().call('getBuildNotifications', { userID: world.actors.petr.id })).length,
  },
]

/** Packages that the hub has, for what is about one: one for each way to fail. */
const packageOf: Record<string, string> = {
  cut: 'foreman',
  broken: 'foreman-proxy',
  expired: 'rubygem-puma',
  offline: 'candlepin',
  race: 'rubygem-rails',
}

async function failure(work: Promise<unknown>): Promise<HubError> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof HubError) return thrown
  throw new Error('it was done', { cause: thrown })
}

describe.each(kinds)('$name is made exactly once', ({ act: make, count, silent }) => {
  test.each(['cut', 'broken'])('though the answer is %s', async (fault) => {
    const act = make(fault)
    const before = await count()
    const { lost } = await withFaults(`${need(act.writes[0]).method}:${fault}`, () => runAct(act))
    expect(lost).toBe(true)
    expect(await count()).toBe(before + 1)
  })

  test('though the session had expired: after signing in again', async () => {
    const act = make('expired')
    const before = await count()
    const { method } = need(act.writes[0])
    const error = await withFaults(`${method}:expired`, () => failure(runAct(act)))
    expect(error.kind).toBe('expired')
    expect(await count()).toBe(before)
    await hub().session.signInWithPassword('anna', 'anna-pw')
    await runAct(act)
    expect(await count()).toBe(before + 1)
  })

  test('though nobody answered at first', async () => {
    const act = make('offline')
    const before = await count()
    const { method } = need(act.writes[0])
    const error = await withFaults(`${method}:offline`, () => failure(runAct(act)))
    // The hub answers other calls: it is asked whether it has done this one.
    expect(error.message).toContain('The hub has not done this, and will not')
    expect(await count()).toBe(before)
    await runAct(act)
    expect(await count()).toBe(before + 1)
  })

  test('by two who do it at the same time', async () => {
    const act = make('race')
    const before = await count()
    const { method, params } = need(act.writes[0])
    const other = await world.demo.login('anna')
    const theirs = fetch(`${world.demo.url}/kojihub`, {
      method: 'POST',
      headers: {
        'Content-Type': 'text/xml',
        'Koji-Session-Id': String(other.id),
        'Koji-Session-Key': other.key,
        'Koji-Session-Callnum': '1',
      },
      body: encodeCall(method, namedParams(params)),
    }).then(async (response) => readAnswer(await response.text()).fault)
    const [mine, fault] = await Promise.all([
      runAct(act).then(
        () => null,
        (error: unknown) => error,
      ),
      theirs,
    ])
    expect([mine, fault].filter((outcome) => outcome === null)).toHaveLength(silent ? 2 : 1)
    expect(await count()).toBe(before + 1)
  })
})

test('tagging through a broken connection makes one task, and finds it', async () => {
  const [build] = await hub().call('listTagged', { tag, latest: true })
  const act = tagBuild(need(build).nvr, 'foreman-client-nightly-el9', true)
  const before = await tasks()
  const { results } = await withFaults('tagBuild:cut', () => runAct(act))
  const [id] = results
  expect(await hub().call('getTaskInfo', { task_id: Number(id) })).toMatchObject({
    method: 'tagBuild',
  })
  expect(await tasks()).toBe(before + 1)
})

test('an act of two writes that breaks off between them is ended by doing it again', async () => {
  const host = { name: 'builder-s390x-01', comment: 'slow I/O' }
  const act = setHostEnabled(host, false, 'new disks')
  const hostNow = () => hub().call('getHost', { hostInfo: host.name })
  await withFaults('editHost:expired', () => failure(runAct(act)))
  expect(await hostNow()).toMatchObject({ enabled: false, comment: 'slow I/O' })
  await hub().session.signInWithPassword('anna', 'anna-pw')
  await runAct(act)
  expect(await hostNow()).toMatchObject({ enabled: false, comment: 'new disks' })
})

test('what another has done in the meantime is refused, and changes nothing', async () => {
  const act = addHostToChannel('builder-s390x-01', 's390x')
  world.become('hana')
  await runAct(act)
  world.become('anna')
  const count = inHistory('host_channels')
  const before = await count()
  expect((await failure(runAct(act))).message).toContain('already subscribed')
  expect(await count()).toBe(before)
})
