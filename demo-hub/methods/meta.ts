import { epoch, queryOpts, select, type Clause } from '../db/select'
import { asNumber, asText, needNumber, pythonRepr, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { inEdition } from '../hub/edition'
import { genericError } from '../hub/errors'
import { methodDocs } from '../hub/method-docs'
import type { Definition, Parameter } from '../hub/call'
import { reads } from '../hub/registry'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'

async function lastEvent(call: Call, args: Args): Promise<Value> {
  const before = asNumber(args['before'])
  const condition = before === null ? '' : 'where time < to_timestamp($1)'
  const row = await call.db.row(
    `select id, ${epoch('time')} as ts from events ${condition} order by id desc limit 1`,
    before === null ? [] : [before],
  )
  if (!row && args['strict']) throw genericError('No matching event found')
  return row ?? null
}

async function event(call: Call, args: Args): Promise<Value> {
  const id = needNumber(args['id'])
  const row = await call.db.row(`select id, ${epoch('time')} as ts from events where id = $1`, [id])
  if (!row && args['strict']) throw genericError('query returned no rows')
  return row ?? null
}

async function contentGenerators(call: Call): Promise<Struct> {
  const rows = await call.db.rows(
    `select cg.id, cg.name, users.name as user_name from cg_users
     join cg on cg.id = cg_users.cg_id join users on users.id = cg_users.user_id
     where cg_users.revoke_event is null order by cg.id, users.id`,
  )
  const result: Struct = {}
  for (const { id, name } of rows) {
    const users = rows.filter((row) => row['name'] === name && row['user_name'] !== null)
    result[pythonText(name)] = {
      id: id ?? null,
      users: users.map((row) => row['user_name'] ?? null),
    }
  }
  return result
}

function describe(parameter: Parameter): Value {
  if (parameter.kind === 'plain' && parameter.fallback !== undefined)
    return [parameter.name, parameter.fallback]
  return parameter.name
}

function text(parameter: Parameter): string {
  const stars = { plain: '', list: '*', keywords: '**' }[parameter.kind]
  const fallback =
    parameter.kind === 'plain' && parameter.fallback !== undefined
      ? `=${pythonRepr(parameter.fallback)}`
      : ''
  return `${stars}${parameter.name}${fallback}`
}

function apiEntry(definition: Definition): Struct {
  const plain = definition.parameters.filter((parameter) => parameter.kind === 'plain')
  const named = (kind: Parameter['kind']) =>
    definition.parameters.find((parameter) => parameter.kind === kind)?.name ?? null
  const defaults = plain.flatMap(({ fallback }) => (fallback === undefined ? [] : [fallback]))
  return {
    name: definition.name,
    doc: methodDocs.get(definition.name) ?? null,
    argspec: [
      plain.map((parameter) => parameter.name),
      named('list'),
      named('keywords'),
      defaults.length > 0 ? defaults : null,
      [],
      null,
      {},
    ],
    argdesc: `(${definition.parameters.map(text).join(', ')})`,
    args: definition.parameters.map(describe),
  }
}

function definitions(call: Call): Definition[] {
  return [...call.hub.registry.values()].flatMap((method) => inEdition(method, call.edition) ?? [])
}

export const metaMethods = reads({
  '_listapi()': (call) => definitions(call).map(apiEntry),
  'system.listMethods()': (call) => definitions(call).map((method) => method.name),
  'system.methodHelp(method)': (call, { method }) => {
    const found = definitions(call).find((definition) => definition.name === method)
    if (!found) return ''
    const doc = methodDocs.get(found.name)
    const signature = `${found.name}(${found.parameters.map(text).join(', ')})`
    return doc === undefined ? signature : `${signature}\ndescription: ${doc}`
  },
  'system.methodSignature(method)': () => 'signatures not supported',
  'getAPIVersion()': () => 1,
  'getKojiVersion()': (call) => (call.edition.old ? '1.31.1' : '1.35.3'),
  'mavenEnabled()': () => false,
  'winEnabled()': () => false,
  'hello(*args)': () => 'Hello World',
  'echo(*args)': (_call, { args }) => args ?? [],
  'getLastEvent(before=None, strict=True)': lastEvent,
  'getEvent(id, strict=True)': event,
  'listCGs()': contentGenerators,
  'listVolumes()': (call) => call.db.rows('select id, name from volume order by id'),
  'listBTypes(query=None, queryOpts=None)': (call, args) => {
    const wish = isStruct(args['query']) ? args['query'] : {}
    const where = ['id', 'name'].flatMap((key): Clause[] =>
      Object.hasOwn(wish, key) ? [[`${key} = ?`, wish[key]]] : [],
    )
    const query = { columns: { id: 'id', name: 'name' }, from: 'btype', where, order: 'id' }
    return select(call.db, query, queryOpts(args['queryOpts']))
  },
  'getVolume(volume, strict=False)': async (call, { volume, strict }) => {
    const key = asText(volume) === null ? 'id' : 'name'
    const row = await call.db.row(`select id, name from volume where ${key} = $1`, [volume])
    if (!row && strict) throw genericError(`No such volume: ${pythonText(volume)}`)
    return row ?? null
  },
})
