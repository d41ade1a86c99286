import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

/** The newest task of a host in a state, and the sizes of its files. */
async function outputOf(host: string, state: number) {
  const { id: hostId } = Object(await hub.get('getHost', host))
  const opts = named({ queryOpts: { order: '-id', limit: 1 } })
  const rows = await hub.get(
    'listTasks',
    { method: 'buildArch', state: [state], host_id: hostId },
    opts,
  )
  const task = Number(Object(Array.isArray(rows) ? rows[0] : null).id)
  const listed = Object(await hub.get('listTaskOutput', task, named({ stat: true })))
  const sizes = Object.entries(listed).map(([name, stat]) => [name, Number(Object(stat).st_size)])
  return { task, sizes: new Map(sizes.map(([name, size]) => [String(name), Number(size)])) }
}

async function timesOf(task: number, file: string): Promise<[seconds: number, bytes: number][]> {
  const content = await hub.get('downloadTaskOutput', task, file)
  const lines = Buffer.from(String(content), 'base64').toString().trimEnd().split('\n')
  return lines.map((line) => {
    expect(line).toMatch(/^\d{10} \d+$/)
    const [seconds, bytes] = line.split(' ')
    return [Number(seconds), Number(bytes)]
  })
}

describe('log_timestamps', () => {
  it('keeps beside each of mock’s logs when it had how many bytes, up to all', async () => {
    const { task, sizes } = await outputOf('builder-x86_64-02', 2)
    const logs = [...sizes.keys()].filter((name) => /(?<!-ts)\.log$/.test(name))
    expect(logs).toContain('build.log')
    for (const log of logs) {
      const times = await timesOf(task, `${log}-ts.log`)
      expect([times[0]?.[1], times.at(-1)?.[1]]).toEqual([0, sizes.get(log)])
      expect(times).toEqual(times.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
    }
  })

  it('names them in the task’s result', async () => {
    const { task } = await outputOf('builder-x86_64-02', 2)
    const { logs } = Object(await hub.get('getTaskResult', task))
    expect(logs).toContainEqual(expect.stringMatching(/\/build\.log-ts\.log$/))
  })

  it('tells of a canceled task what its logs have', async () => {
    const { task, sizes } = await outputOf('builder-aarch64-01', 3)
    const times = await timesOf(task, 'root.log-ts.log')
    expect(times.at(-1)?.[1]).toBeLessThanOrEqual(sizes.get('root.log') ?? 0)
  })

  it('is off elsewhere', async () => {
    const { sizes } = await outputOf('builder-x86_64-01', 2)
    expect([...sizes.keys()].filter((name) => name.endsWith('-ts.log'))).toEqual([])
  })
})
