import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { named, startHub, type TestHub } from './client'

let hub: TestHub
let task: number
let text: Buffer

async function download(offset: number, size = -1): Promise<Buffer> {
  const part = await hub.get('downloadTaskOutput', task, 'build.log', named({ offset, size }))
  return Buffer.from(String(part), 'base64')
}

beforeAll(async () => {
  hub = await startHub()
  const opts = named({ queryOpts: { order: '-id', limit: 1 } })
  const rows = await hub.get('listTasks', { method: 'buildArch', state: [2] }, opts)
  task = Number(Object(Array.isArray(rows) ? rows[0] : null).id)
  text = await download(0)
}, 60_000)
afterAll(async () => hub.close())

describe('downloadTaskOutput', () => {
  it('takes offsets in bytes, negative ones from the end', async () => {
    expect(text.length).toBeGreaterThan(10_000)
    expect(await download(100, 500)).toEqual(text.subarray(100, 600))
    expect(await download(-200)).toEqual(text.subarray(-200))
    expect(await download(text.length + 5)).toEqual(Buffer.alloc(0))
  })

  it('faults as a real hub where a negative offset is longer than the file', async () => {
    const params = [task, 'state.log', named({ offset: -20_000 })]
    expect((await hub.call('downloadTaskOutput', params)).fault).toEqual({
      code: 1,
      message: "<class 'OSError'>: [Errno 22] Invalid argument",
    })
  })
})

describe('listTaskOutput', () => {
  it('is empty for old tasks and faults where links lead nowhere', async () => {
    expect(await hub.get('listTaskOutput', 200, named({ stat: true }))).toEqual({})
    const opts = named({ queryOpts: { order: '-id', limit: 100 } })
    const failed = await hub.get('listTasks', { method: 'buildArch', state: [5] }, opts)
    const codes: (number | undefined)[] = []
    for (const row of Array.isArray(failed) ? failed : []) {
      const answer = await hub.call('listTaskOutput', [
        Number(Object(row).id),
        named({ stat: true }),
      ])
      codes.push(answer.fault?.code)
    }
    expect(codes).toContain(1)
  })
})

describe('/kojifiles', () => {
  const url = () => `${hub.url}/kojifiles/work/tasks/${task % 10000}/${task}/build.log`

  it('serves byte ranges of the same file, byte for byte', async () => {
    const head = await fetch(url(), { headers: { Range: 'bytes=0-99' } })
    expect(head.status).toBe(206)
    expect(head.headers.get('content-range')).toBe(`bytes 0-99/${text.length}`)
    expect(Buffer.from(await head.arrayBuffer())).toEqual(text.subarray(0, 100))
    const tail = await fetch(url(), { headers: { Range: 'bytes=-65' } })
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(text.subarray(-65))
    const past = await fetch(url(), { headers: { Range: `bytes=${text.length}-` } })
    expect([past.status, past.headers.get('content-range')]).toEqual([
      416,
      `bytes */${text.length}`,
    ])
  })

  it('lists directories and answers 404 for what is not there, or is outside', async () => {
    const list = await fetch(url().replace('build.log', ''))
    expect(await list.text()).toContain('<a href="build.log">')
    expect((await fetch(`${url()}.gz`)).status).toBe(404)
    expect(
      (await fetch(`${hub.url}/kojifiles/..%2f..%2fetc/passwd`)).status,
    ).toBeGreaterThanOrEqual(400)
    const post = await fetch(url(), { method: 'POST' })
    expect(post.status).toBe(405)
  })
})
