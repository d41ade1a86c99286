import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeRpm } from '../../demo-hub/rpm/write-rpm'
import type { Struct, Value } from '../../demo-hub/xmlrpc/values'
import { named, startHub, type SessionKeys, type TestHub } from './client'
import { until } from './subjects'
import { plain } from './wire'

let hub: TestHub
let session: SessionKeys

beforeAll(async () => {
  hub = await startHub({ clockFactor: 40 })
  session = await hub.login('petr')
}, 60_000)
afterAll(async () => hub.close())

const packaging = 'git+https://git.example.org/foreman-packaging.git?packages/foreman'

interface Task {
  id: number
  state: number
  method: string
  label: string | null
  host_id: number | null
}

async function submit(
  source: string,
  opts: Struct = {},
  target = 'foreman-nightly-el9',
): Promise<number> {
  return Number(plain((await hub.call('build', [source, target, opts], { session })).value))
}

async function info(id: number): Promise<Task> {
  return Object(await hub.get('getTaskInfo', id))
}

async function children(id: number): Promise<Task[]> {
  const rows = await hub.get('getTaskChildren', id)
  return Array.isArray(rows) ? rows : []
}

async function finish(id: number): Promise<Task> {
  await until(async () => [2, 3, 5].includes((await info(id)).state))
  return info(id)
}

async function one(method: string, ...params: Value[]): Promise<Record<string, unknown>> {
  const rows = await hub.get(method, ...params)
  return Object(Array.isArray(rows) ? rows[0] : rows)
}

function labels(tasks: Task[], state: number): (string | null)[] {
  return tasks.filter((task) => task.state === state).map((task) => task.label)
}

describe('a build from the SCM', () => {
  it('goes over source, every architecture and tagging to a complete build', async () => {
    const id = await submit(`${packaging}/rubygem-puma#1234,ver=8.1.0`)
    expect((await finish(id)).state).toBe(2)
    const parts = await children(id)
    expect(labels(parts, 2)).toEqual(['srpm', 'x86_64', 'aarch64', 'ppc64le', 'tag'])
    expect(parts.find((task) => task.label === 'ppc64le')?.host_id).toBe(4)
    const build = await one('listBuilds', named({ taskID: id }))
    expect(build).toMatchObject({ nvr: 'rubygem-puma-8.1.0-1.el9', state: 1, owner_name: 'petr' })
    const logs = await hub.get('getBuildLogs', Number(build['build_id']))
    expect(logs).toContainEqual({
      dir: 'aarch64',
      name: 'build.log',
      path: 'packages/rubygem-puma/8.1.0/1.el9/data/logs/aarch64/build.log',
    })
    const tags = await one('listTags', named({ build: Number(build['build_id']) }))
    expect(tags['name']).toBe('foreman-nightly-el9')
    const again = await finish(await submit(`${packaging}/rubygem-puma#1234,ver=8.1.0`))
    expect(again.state).toBe(5)
    const fault = Object(await hub.get('getTaskResult', again.id, named({ raise_fault: false })))
    expect(fault.faultCode).toBe(1000)
    expect(fault.faultString).toMatch(/^Build already exists \(id=\d+, state=COMPLETE\)/)
  })

  it('lets every listed RPM be downloaded with the size that is listed', async () => {
    const [build] = [
      await one(
        'listBuilds',
        named({ state: 1, prefix: 'rubygem-puma', queryOpts: { order: '-build_id' } }),
      ),
    ]
    const rpms = await hub.get('listBuildRPMs', Number(build['build_id']))
    for (const rpm of Array.isArray(rpms) ? rpms : []) {
      const { name, version, release, arch, size } = Object(rpm)
      const path = `packages/rubygem-puma/${version}/${release}/${arch}/${name}-${version}-${release}.${arch}.rpm`
      const response = await fetch(`${hub.url}/kojifiles/${path}`)
      expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, size])
    }
  })
})

describe('a build that fails', () => {
  it('names the architecture and its log, and cancels the others', async () => {
    const id = await submit(`${packaging}/rubygem-ffi#1234,ver=8.1.0,secs=240,fail=aarch64:compile`)
    expect((await finish(id)).state).toBe(5)
    expect((await hub.call('getTaskResult', [id])).fault).toEqual({
      code: 1005,
      message:
        'error building package (arch aarch64), mock exited with status 1; see build.log or root.log for more information',
    })
    const parts = await children(id)
    expect(labels(parts, 5)).toEqual(['aarch64'])
    expect(labels(parts, 3)).toEqual(['x86_64', 'ppc64le'])
    expect(await one('listBuilds', named({ taskID: id }))).toMatchObject({ state: 3 })
    const failed = parts.find((task) => task.label === 'aarch64')?.id ?? 0
    const log = await hub.get('downloadTaskOutput', failed, 'build.log')
    const text = Buffer.from(String(log), 'base64').toString('utf8')
    expect(text).toContain('error: implicit declaration of function')
    expect(text).toContain('(%build)')
    // The one aarch64 builder notes when it wrote how much.
    const times = await hub.get('downloadTaskOutput', failed, 'build.log-ts.log')
    const noted = Buffer.from(String(times), 'base64').toString().trimEnd().split('\n')
    expect(noted[0]).toMatch(/^\d{10} 0$/)
    expect(noted.at(-1)).toMatch(new RegExp(`^\\d{10} ${Buffer.byteLength(text)}$`))
  })

  it('names root.log for a missing requirement', async () => {
    const id = await submit(`${packaging}/rubygem-racc#1,noarch,fail=noarch:requires`, {
      scratch: true,
    })
    await finish(id)
    expect((await hub.call('getTaskResult', [id])).fault?.message).toContain(
      'status 30; see root.log',
    )
    const [, arch] = await children(id)
    const log = await hub.get('downloadTaskOutput', arch?.id ?? 0, 'root.log')
    expect(Buffer.from(String(log), 'base64').toString()).toContain(
      'No matching package to install',
    )
  })
})

describe('a running build', () => {
  it('writes its logs bit by bit and stops when it is canceled', async () => {
    const id = await submit(`${packaging}/rubygem-nokogiri#1,ver=8.1.0,secs=1200`)
    await until(async () =>
      (await children(id)).some((task) => task.label === 'x86_64' && task.state === 1),
    )
    const task = (await children(id)).find((child) => child.label === 'x86_64')
    const size = async () => {
      const output = Object(await hub.get('listTaskOutput', task?.id ?? 0, named({ stat: true })))
      return Number(output['root.log']?.st_size ?? 0)
    }
    await until(async () => (await size()) > 0)
    const early = await size()
    await until(async () => (await size()) > early)
    expect((await hub.call('cancelTask', [id], { session })).fault).toBeNull()
    expect((await info(id)).state).toBe(3)
    expect((await info(task?.id ?? 0)).state).toBe(3)
    expect(await one('listBuilds', named({ taskID: id }))).toMatchObject({ state: 4 })
    const again = Number(plain((await hub.call('resubmitTask', [id], { session })).value))
    expect(again).toBeGreaterThan(id)
    await hub.call('cancelTask', [again], { session })
  })

  it('may be canceled by its owner and by an admin only', async () => {
    const id = await submit(`${packaging}/rubygem-bcrypt#1,secs=1200`, { scratch: true })
    const other = await hub.login('hana')
    expect((await hub.call('cancelTask', [id], { session: other })).fault?.code).toBe(1004)
    const admin = await hub.login('anna')
    expect((await hub.call('cancelTask', [id], { session: admin })).fault).toBeNull()
  })
})

describe('a build of an uploaded source package', () => {
  it('takes name and architectures from the header', async () => {
    const rpm = writeRpm({
      name: 'petr-tool',
      version: '1.2',
      release: '3.el9',
      arch: 'x86_64',
      sourceRpm: true,
      exclusiveArch: ['x86_64', 'aarch64'],
    })
    const filename = 'petr-tool-1.2-3.el9.src.rpm'
    const query = { filename, filepath: 'cli-build/life', fileverify: 'adler32' }
    expect((await hub.upload(query, rpm, session)).fault).toBeNull()
    const id = await submit(`cli-build/life/${filename}`, { scratch: true })
    expect((await finish(id)).state).toBe(2)
    const parts = await children(id)
    expect(parts[0]?.method).toBe('rebuildSRPM')
    expect(labels(parts, 2)).toEqual(['srpm', 'x86_64', 'aarch64'])
    const output = Object(await hub.get('listTaskOutput', parts[1]?.id ?? 0, named({ stat: true })))
    expect(Object.keys(output)).toContain('petr-tool-1.2-3.el9.x86_64.rpm')
  })

  it('is for admins only unless it is a scratch build', async () => {
    const id = await submit('cli-build/life/petr-tool-1.2-3.el9.src.rpm')
    await finish(id)
    expect((await hub.call('getTaskResult', [id])).fault?.code).toBe(1004)
  })
})

describe('a task for which no host fits', () => {
  it('stays FREE: the s390x task of the contract builders, whose only host is disabled', async () => {
    const free = await hub.get('listTasks', { method: 'buildArch', state: [0], arch: ['s390x'] })
    expect(free).toHaveLength(1)
  })
})
