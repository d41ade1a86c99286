import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeCall } from '../../demo-hub/xmlrpc/decode'
import type { Value } from '../../demo-hub/xmlrpc/values'
import { startHub, type SessionKeys, type TestHub } from './client'
import { elsewhere } from './not-compared'
import { differencesOf } from './shapes'
import { findSubjects, translate, type Subjects } from './subjects'
import { readAnswer, type Answer, type Wire } from './wire'

interface Recording {
  name: string
  method: string
  session?: boolean
}

const directory = join(__dirname, '../recordings')
const read = (name: string) => readFileSync(join(directory, name), 'utf8')
const index: Recording[] = JSON.parse(read('index.json'))
const skipped = new Set(Object.keys(elsewhere))
const compared = index.filter(({ name }) => !skipped.has(name))

/** Structs whose names are data: files, task ids, build types, header fields, content generators. */
const maps = new Set([
  'listTaskOutput',
  'getTaskDescendents',
  'listCGs',
  'getBuildType',
  'getRPMChecksums',
])
const mapPaths: Record<string, string[]> = {
  listTaskOutput: ['listTaskOutput', 'listTaskOutput[]'],
}

let hub: TestHub
let session: SessionKeys
/** Of a holder of the tag permission, as who recorded changes of tags was. */
let tagger: SessionKeys
let subjects: Subjects

beforeAll(async () => {
  hub = await startHub()
  session = await hub.login('petr')
  tagger = await hub.login('rhea')
  subjects = await findSubjects(hub)
}, 60_000)

afterAll(async () => hub.close())

async function ask(recording: Recording, params: Value[]): Promise<Answer> {
  const keys = /^(packageList|setInheritance|editTag)/.test(recording.method) ? tagger : session
  return hub.call(recording.method, params, recording.session ? { session: keys } : {})
}

/** Writes answer task ids and names that later recordings refer to. */
function remember(recorded: Wire, actual: Wire): void {
  if (recorded.type === 'int' && actual.type === 'int')
    subjects.ids.set(Number(recorded.text), Number(actual.text))
  if (recorded.type !== 'struct' || actual.type !== 'struct') return
  const [name, mine] = [recorded, actual].map((wire) => wire.members.get('name'))
  if (name?.type === 'string' && mine?.type === 'string') subjects.names.set(name.text, mine.text)
}

function isEmpty(wire: Wire): boolean {
  if (wire.type === 'array') return wire.items.length === 0
  return wire.type === 'nil' || (wire.type === 'struct' && wire.members.size === 0)
}

describe('the demo hub answers as the recorded hub does', () => {
  it.each(compared.map((recording) => [recording.name, recording] as const))(
    '%s',
    async (_name, recording) => {
      const request = decodeCall(read(`${recording.name}.request.xml`))
      const params =
        subjects.own.get(recording.name) ??
        request.params.map((param) => translate(param, subjects))
      const recorded = readAnswer(read(`${recording.name}.response.xml`))
      const actual = await ask(recording, params)
      expect(actual.fault?.code).toBe(recorded.fault?.code)
      // An empty answer where the recording has content would prove nothing.
      const provesNothing = !recorded.fault && !isEmpty(recorded.value) && isEmpty(actual.value)
      expect(provesNothing).toBe(false)
      const isMap = maps.has(recording.method)
      const paths = isMap ? (mapPaths[recording.method] ?? [recording.method]) : []
      expect(
        differencesOf(recorded.value, actual.value, recording.method, { maps: paths }),
      ).toEqual([])
      if (recording.session) remember(recorded.value, actual.value)
    },
  )

  it('leaves out only what is listed, and nothing that does not exist', () => {
    const names = new Set(index.map(({ name }) => name))
    expect([...skipped].filter((name) => !names.has(name))).toEqual([])
    expect(compared.length + skipped.size).toBe(index.length)
  })

  it('has the method of every recording', async () => {
    const methods = await hub.get('system.listMethods')
    const known = new Set(Array.isArray(methods) ? methods : [])
    const lacking = index.filter(({ name, method }) => {
      return method && !known.has(method) && !Object.hasOwn(elsewhere, name)
    })
    expect(lacking.map(({ name }) => name)).toEqual([])
  })
})
