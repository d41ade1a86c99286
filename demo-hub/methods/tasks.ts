import { epoch, queryOpts, select, selectOne, selectRows, type Clause } from '../db/select'
import { asList, asTime, needNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { Fault, genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import { encodeCall, encodeFault, encodeResponse } from '../xmlrpc/encode'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'

const plainColumns = [
  'id', 'state', 'create_time', 'start_time', 'completion_time', 'channel_id', 'host_id', 'parent',
  'label', 'waiting', 'awaited', 'owner', 'method', 'priority', 'weight', 'arch',
] // prettier-ignore

/** Members of a task (kojihub.py Task.fields). */
const taskColumns: Record<string, string> = {
  ...Object.fromEntries(plainColumns.map((name) => [name, `task.${name}`])),
  create_ts: epoch('task.create_time'),
  start_ts: epoch('task.start_time'),
  completion_ts: epoch('task.completion_time'),
}

/** A task by number; null or GenericError when there is none (kojihub.py Task.getInfo). */
export async function findTask(
  call: Call,
  id: Value | undefined,
  request = false,
  strict = false,
): Promise<Struct | null> {
  const columns = request ? { ...taskColumns, request: 'task.request' } : taskColumns
  const where: Clause[] = [['task.id = ?', needNumber(id)]]
  return selectOne(call.db, { columns, from: 'task', where }, strict)
}

/** A task that must be there. Throws GenericError. */
export async function needTask(
  call: Call,
  id: Value | undefined,
  request = false,
): Promise<Struct> {
  return (await findTask(call, id, request, true)) ?? {}
}

async function taskInfo(call: Call, args: Args): Promise<Value> {
  const { task_id: ids, request, strict } = args
  const one = (id: Value) => findTask(call, id, request === true, strict === true)
  if (!Array.isArray(ids)) return one(ids ?? null)
  const rows: Value[] = []
  for (const id of ids) rows.push(await one(id))
  return rows
}

async function children(call: Call, parent: number, request: boolean): Promise<Struct[]> {
  const columns = request ? { ...taskColumns, request: 'task.request' } : taskColumns
  const where: Clause[] = [['task.parent = ?', parent]]
  return selectRows(call.db, { columns, from: 'task', where, order: 'task.id' })
}

async function descendents(call: Call, root: number, request: boolean): Promise<Struct> {
  const tree: Struct = {}
  const pending = [root]
  for (let id = pending.shift(); id !== undefined; id = pending.shift()) {
    const rows = await children(call, id, request)
    tree[pythonText(id)] = rows
    pending.push(...rows.map((row) => Number(row['id'])))
  }
  return tree
}

function listClause(column: string, value: Value, negated: boolean): Clause {
  if (value === null) return `${column} is ${negated ? 'not ' : ''}null`
  const test = Array.isArray(value) ? 'in' : '='
  const operator = negated ? { in: 'not in', '=': '!=' }[test] : test
  const items = asList(value)
  const marks = items.map(() => '?').join(', ') || 'null'
  return [`${column} ${operator} ${test === 'in' ? `(${marks})` : marks}`, ...items]
}

const timeFilters: [option: string, column: string, operator: string][] = [
  ['createdBefore', 'create_time', '<'],
  ['createdAfter', 'create_time', '>'],
  ['startedBefore', 'start_time', '<'],
  ['startedAfter', 'start_time', '>'],
  ['completeBefore', 'completion_time', '<'],
  ['completeAfter', 'completion_time', '>'],
  ['completedBefore', 'completion_time', '<'],
  ['completedAfter', 'completion_time', '>'],
]

function taskFilters(opts: Struct): Clause[] {
  const where: Clause[] = []
  for (const name of ['arch', 'state', 'owner', 'host_id', 'channel_id', 'parent'])
    for (const negated of [false, true]) {
      const value = opts[negated ? `not_${name}` : name]
      if (value !== undefined) where.push(listClause(`task.${name}`, value, negated))
    }
  if (opts['method'] !== undefined) where.push(['task.method = ?', opts['method']])
  for (const [option, column, operator] of timeFilters)
    if (opts[option] !== undefined && opts[option] !== null)
      where.push([`task.${column} ${operator} ?::timestamptz`, asTime(opts[option])])
  return where
}

/** Without decode the hub answers request and result as the XML that it stores. */
function undecoded(row: Struct): Struct {
  const { method, request, result } = row
  const stored = Array.isArray(result) ? (result[0] ?? null) : result
  return {
    ...row,
    request: encodeCall(pythonText(method), Array.isArray(request) ? request : []),
    result: resultXml(stored ?? null, result ?? null),
  }
}

function resultXml(stored: Value, raw: Value): string | null {
  if (raw === null) return null
  if (isStruct(raw)) return encodeFault(Number(raw['faultCode']), pythonText(raw['faultString']))
  return encodeResponse(stored)
}

async function listTasks(call: Call, args: Args): Promise<Value> {
  const opts = isStruct(args['opts']) ? args['opts'] : {}
  const query = {
    columns: {
      ...taskColumns,
      request: 'task.request',
      result: 'task.result',
      owner_name: 'users.name',
      owner_type: 'users.usertype',
    },
    from: 'task join users on users.id = task.owner',
    where: taskFilters(opts),
  }
  const rows = await select(call.db, query, queryOpts(args['queryOpts']))
  if (opts['decode'] || !Array.isArray(rows)) return rows
  return rows.map((row) => (isStruct(row) ? undecoded(row) : row))
}

/** The result as the caller sees it: a list of one in the table, a fault as a struct. */
async function taskResult(call: Call, args: Args): Promise<Value> {
  const task = await findTask(call, args['taskId'])
  if (!task) throw genericError('No such task')
  const { state, id } = task
  if (state === 3) throw genericError(`Task ${pythonText(id)} is canceled`)
  if (state !== 2 && state !== 5) throw genericError(`Task ${pythonText(id)} is not finished`)
  const result = await call.db.value('select result from task where id = $1', [id])
  if (!isStruct(result)) return Array.isArray(result) ? (result[0] ?? null) : result
  if (!args['raise_fault']) return result
  throw new Fault(Number(result['faultCode']), pythonText(result['faultString']))
}

export const taskMethods = reads({
  'getTaskInfo(task_id, request=False, strict=False)': taskInfo,
  'getTaskChildren(task_id, request=False, strict=False)': async (call, args) => {
    const id = needNumber(args['task_id'])
    if (args['strict']) await needTask(call, id)
    return children(call, id, args['request'] === true)
  },
  'getTaskDescendents(task_id, request=False)': (call, { task_id, request }) =>
    descendents(call, needNumber(task_id), request === true),
  'getTaskRequest(taskId)': async (call, { taskId }) =>
    (await needTask(call, taskId, true))['request'] ?? null,
  'getTaskResult(taskId, raise_fault=True)': taskResult,
  'taskFinished(taskId)': async (call, { taskId }) =>
    [2, 3, 5].includes(Number((await needTask(call, taskId))['state'])),
  'listTasks(opts=None, queryOpts=None)': listTasks,
})
