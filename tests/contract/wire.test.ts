import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Struct } from '../../demo-hub/xmlrpc/values'
import { startHub, type TestHub } from './client'
import { plain } from './wire'

let hub: TestHub

beforeAll(async () => {
  hub = await startHub()
}, 60_000)
afterAll(async () => hub.close())

const recording = (name: string) => readFileSync(join(__dirname, '../recordings', name), 'utf8')

function post(body: string): Promise<Response> {
  return fetch(`${hub.url}/kojihub`, { method: 'POST', body })
}

describe('the door of the hub', () => {
  it('takes nothing but POST', async () => {
    const response = await fetch(`${hub.url}/kojihub`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(response.headers.get('koji-version')).toBe('1.35.3')
  })

  it('answers echo byte for byte as the recorded hub', async () => {
    const response = await post(recording('echo.request.xml'))
    expect(response.headers.get('content-type')).toBe('text/xml')
    expect(await response.text()).toBe(recording('echo.response.xml'))
  })

  it('answers an unknown method byte for byte as the recorded hub', async () => {
    const response = await post(recording('fault.unknown-method.request.xml'))
    expect(await response.text()).toBe(recording('fault.unknown-method.response.xml'))
  })

  it.each(['http.empty-post', 'http.bad-xml'])(
    'answers %s with 400 and plain text',
    async (name) => {
      const response = await post(recording(`${name}.request.xml`))
      expect(response.status).toBe(400)
      expect(response.headers.get('content-type')).toBe('text/plain')
      const text = await response.text()
      expect(text).toMatch(/^Invalid request: /)
    },
  )

  it('refuses a request of more than 4 MiB and a DOCTYPE', async () => {
    expect((await post(' '.repeat(4 * 1024 * 1024 + 1))).status).toBe(400)
    const doctype =
      '<!DOCTYPE x [<!ENTITY a "b">]><methodCall><methodName>echo</methodName></methodCall>'
    expect((await post(doctype)).status).toBe(400)
  })
})

describe('multiCall', () => {
  it('gives each call its own result or fault', async () => {
    const calls = [
      { methodName: 'getAPIVersion', params: [] },
      { methodName: 'getTag', params: ['no-such-tag', { strict: true, __starstar: true }] },
      { methodName: 'noSuchMethod', params: [] },
      { methodName: 'getKojiVersion', params: [] },
    ]
    const answer = plain((await hub.call('multiCall', [calls])).value)
    expect(answer).toEqual([
      [1],
      {
        faultCode: 1000,
        faultString: "No such tagInfo: 'no-such-tag'",
        traceback: expect.arrayContaining([expect.any(String)]),
      },
      expect.objectContaining({ faultString: 'Invalid method: noSuchMethod' }),
      ['1.35.3'],
    ])
    expect(plain((await hub.call('multiCall', [[]])).value)).toEqual([])
  })

  it('faults for an entry without params with the bare argument of the KeyError', async () => {
    const calls: Struct[] = [{ methodName: 'getAPIVersion' }, {}]
    expect(plain((await hub.call('multiCall', [calls])).value)).toEqual([
      expect.objectContaining({ faultCode: 1, faultString: 'params' }),
      expect.objectContaining({ faultCode: 1, faultString: 'methodName' }),
    ])
  })
})

describe('faults asked for by cookie', () => {
  const calls = [
    { methodName: 'getAPIVersion', params: [] },
    { methodName: 'getKojiVersion', params: [] },
  ]

  it('faults one member of a multiCall alone', async () => {
    const answer = await hub.call('multiCall', [calls], { faults: 'getKojiVersion:fault:1014' })
    expect(plain(answer.value)).toEqual([[1], expect.objectContaining({ faultCode: 1014 })])
  })

  it('breaks the whole request where the wire breaks', async () => {
    const ask = (faults: string) => hub.call('multiCall', [calls], { faults })
    await expect(ask('getKojiVersion:offline')).rejects.toThrow('fetch failed')
    await expect(ask('getKojiVersion:broken')).rejects.toThrow('unclosed tag')
    const cookie = `demo-faults=${encodeURIComponent('getAPIVersion:http:503')}`
    const body = recording('getAPIVersion.request.xml')
    const response = await fetch(`${hub.url}/kojihub`, {
      method: 'POST',
      body,
      headers: { Cookie: cookie },
    })
    expect(response.status).toBe(503)
  })

  it('hides the methods of plugins', async () => {
    const methods = async (faults?: string) =>
      plain((await hub.call('system.listMethods', [], faults ? { faults } : {})).value)
    expect(await methods()).toContain('listSideTags')
    expect(await methods('*:no-plugins')).not.toContain('listSideTags')
    expect((await hub.call('listSideTags', [], { faults: '*:no-plugins' })).fault?.code).toBe(1000)
  })
})
