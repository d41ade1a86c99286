import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Struct } from '../../demo-hub/xmlrpc/values'
import { named, startHub, type TestHub } from './client'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

const none = 999999999
const wrongType = "Invalid type for value 'x': <class 'str'>, expected type <class 'int'>"

const faults: [method: string, args: Struct, code: number, message: string][] = [
  ['getTaskInfo', { task_id: none, strict: true }, 1000, 'query returned no rows'],
  ['getTaskInfo', { task_id: [none], strict: true }, 1000, 'query returned no rows'],
  ['getTaskInfo', { task_id: 'x' }, 1019, wrongType],
  ['getTaskInfo', { task_id: null }, 1019, "Invalid type, expected type <class 'int'>"],
  ['getTaskChildren', { task_id: none, strict: true }, 1000, 'query returned no rows'],
  ['getTaskRequest', { taskId: none }, 1000, 'query returned no rows'],
  ['getTaskResult', { taskId: none, raise_fault: false }, 1000, 'No such task'],
  ['getBuild', { buildInfo: 'nope', strict: true }, 1000, 'invalid format: nope'],
  ['getBuild', { buildInfo: 'nope-1-' }, 1000, 'invalid format: nope-1-'],
  ['getBuild', { buildInfo: 'nope-1-1', strict: true }, 1000, "No such build: 'nope-1-1'"],
  ['getBuild', { buildInfo: none, strict: true }, 1000, `No such build: ${none}`],
  ['listTags', { build: 'nope-1-1' }, 1000, 'No such build: nope-1-1'],
  ['listTags', { package: 'nope' }, 1000, 'No such package: nope'],
  ['repo.get', { tag: 'nope' }, 1000, 'No such entry in table tag: nope'],
  ['getTagID', { info: 'nope', strict: true }, 1000, 'No such entry in table tag: nope'],
  ['getLatestBuilds', { tag: 'nope' }, 1000, 'No such entry in table tag: nope'],
  ['listTagged', { tag: 'nope' }, 1000, "No such tagInfo: 'nope'"],
  ['getBuildConfig', { tag: 'nope' }, 1000, "No such tagInfo: 'nope'"],
  ['getPackage', { info: 'nope', strict: true }, 1000, 'No such entry in table package: nope'],
  ['listHosts', { channelID: 'nope' }, 1000, 'No such entry in table channels: nope'],
  ['getChannel', { channelInfo: 'nope', strict: true }, 1000, 'query returned no rows'],
  ['repoInfo', { repo_id: none, strict: true }, 1000, 'query returned no rows'],
  ['getBuild', { nope: 1 }, 1019, "get_build() got an unexpected keyword argument 'nope'"],
]

describe('asked for what is not there', () => {
  it.each(faults)(
    '%s %o faults in the words of a real hub',
    async (method, args, code, message) => {
      expect((await hub.call(method, [named(args)])).fault).toEqual({ code, message })
    },
  )

  it('answers without a fault where a real hub does', async () => {
    expect(await hub.get('getTaskDescendents', none)).toEqual({ [none]: [] })
    expect(await hub.get('getTaskInfo', none)).toBeNull()
    expect(await hub.get('listTagged', 'nope', named({ strict: false }))).toEqual([])
  })

  it('says so to who cancels a task', async () => {
    const session = await hub.login('petr')
    const { fault } = await hub.call('cancelTask', [none], { session })
    expect(fault).toEqual({ code: 1000, message: `No such task: ${none}` })
  })
})
