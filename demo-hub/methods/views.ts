import { epoch, queryOpts, select, type Clause, type Query } from '../db/select'
import { asList, asNumber, asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { parameterError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Value } from '../xmlrpc/values'

/** A table whose callers name fields and conditions themselves (kojihub/db.py QueryView). */
interface View {
  from: string
  /** SQL by field. */
  fields: Record<string, string>
  /** Fields that '*' leaves out. */
  joined: Set<string>
  defaults: string[]
}

const taskFields = {
  method: 'task.method',
  state: 'task.state',
  owner: 'task.owner',
  arch: 'task.arch',
  channel_id: 'task.channel_id',
  host_name: 'host.name',
  host_ready: 'host.ready',
}
const taskJoins = 'left join task on task.id = v.task_id left join host on host.id = v.host_id'

const taskRuns: View = {
  from: `task_runs v ${taskJoins}`,
  fields: {
    id: 'v.id',
    task_id: 'v.task_id',
    host_id: 'v.host_id',
    active: 'v.active',
    create_ts: epoch('v.create_time'),
    start_ts: epoch('task.start_time'),
    completion_ts: epoch('task.completion_time'),
    ...taskFields,
  },
  joined: new Set([...Object.keys(taskFields), 'start_ts', 'completion_ts']),
  defaults: ['id', 'task_id', 'host_id', 'active', 'create_ts'],
}

const refusals: View = {
  from: `task_refusals v ${taskJoins}`,
  fields: {
    id: 'v.id',
    task_id: 'v.task_id',
    host_id: 'v.host_id',
    by_host: 'v.by_host',
    soft: 'v.soft',
    msg: 'v.msg',
    ts: epoch('v.time'),
    ...taskFields,
  },
  joined: new Set(Object.keys(taskFields)),
  defaults: ['id', 'task_id', 'host_id', 'by_host', 'soft', 'msg', 'ts'],
}

const logMessages: View = {
  from: `scheduler_log v ${taskJoins}`,
  fields: {
    id: 'v.id',
    task_id: 'v.task_id',
    host_id: 'v.host_id',
    msg_ts: epoch('v.time'),
    msg: 'v.msg',
    ...taskFields,
  },
  joined: new Set(Object.keys(taskFields)),
  defaults: ['id', 'task_id', 'host_id', 'msg', 'msg_ts'],
}

const repoQueue: View = {
  from:
    'repo_queue v join tag on tag.id = v.tag_id join users on users.id = v.owner ' +
    'left join task on task.id = v.task_id',
  fields: {
    ...Object.fromEntries(
      [
        'id', 'create_time', 'owner', 'priority', 'tag_id', 'at_event', 'min_event', 'opts',
        'update_time', 'active', 'task_id', 'tries', 'repo_id',
      ].map((name) => [name, `v.${name}`]), // prettier-ignore
    ),
    create_ts: epoch('v.create_time'),
    update_ts: epoch('v.update_time'),
    owner_name: 'users.name',
    tag_name: 'tag.name',
    task_state: 'task.state',
  },
  joined: new Set(['owner_name', 'tag_name', 'task_state']),
  defaults: [
    'id', 'tag_id', 'at_event', 'min_event', 'create_ts', 'task_id', 'tries', 'repo_id', 'opts',
    'active', 'update_ts',
  ], // prettier-ignore
}

const repo: View = {
  from:
    'repo v left join tag on tag.id = v.tag_id left join task on task.id = v.task_id ' +
    'left join events create_ev on create_ev.id = v.create_event ' +
    'left join events begin_ev on begin_ev.id = v.begin_event ' +
    'left join events end_ev on end_ev.id = v.end_event',
  fields: {
    ...Object.fromEntries(
      [
        'id', 'tag_id', 'creation_time', 'state_time', 'create_event', 'begin_event', 'end_event',
        'state', 'dist', 'opts', 'custom_opts', 'task_id',
      ].map((name) => [name, `v.${name}`]), // prettier-ignore
    ),
    creation_ts: epoch('v.creation_time'),
    state_ts: epoch('v.state_time'),
    create_ts: epoch('create_ev.time'),
    begin_ts: epoch('begin_ev.time'),
    end_ts: epoch('end_ev.time'),
    task_state: 'task.state',
    tag_name: 'tag.name',
  },
  joined: new Set(['create_ts', 'begin_ts', 'end_ts', 'task_state', 'tag_name']),
  defaults: [
    'id', 'tag_id', 'create_event', 'state', 'dist', 'task_id', 'opts', 'custom_opts',
  ], // prettier-ignore
}

function column(view: View, field: Value | undefined): string {
  const sql = view.fields[pythonText(field)]
  if (!sql) throw parameterError(`Invalid field for query ${pythonText(field)}`)
  return sql
}

function fieldNames(view: View, fields: Value | undefined): string[] {
  const wanted = asList(fields).map(String)
  const names = wanted.length > 0 ? wanted : view.defaults
  return names.flatMap((name) => {
    if (name === '**') return Object.keys(view.fields)
    return name === '*' ? Object.keys(view.fields).filter((f) => !view.joined.has(f)) : [name]
  })
}

const operators = new Set(['=', '!=', '<', '<=', '>', '>=', 'IN', 'IS', 'IS NOT'])

function clause(view: View, item: Value): Clause {
  const list = asList(item)
  if (list.length !== 2 && list.length !== 3)
    throw parameterError(`Invalid clause: ${pythonText(item)}`)
  const implied = Array.isArray(list[1]) ? 'IN' : '='
  const [field, operator, value] = list.length === 2 ? [list[0], implied, list[1]] : list
  const sql = column(view, field)
  const name = asText(operator)?.toUpperCase() ?? ''
  if (!operators.has(name)) throw parameterError(`Invalid operator: ${pythonText(operator)}`)
  if (name === 'IN') {
    const values = asList(value)
    return [`${sql} in (${values.map(() => '?').join(',') || 'null'})`, ...values]
  }
  if (value === null || typeof value === 'boolean') {
    const negated = name === '!=' || name === 'IS NOT' ? 'not ' : ''
    return `${sql} is ${negated}${pythonText(value)}`
  }
  return [`${sql} ${name} ?`, asNumber(value) ?? value]
}

function run(view: View) {
  return async (call: Call, args: Args): Promise<Value> => {
    const opts = queryOpts(args['opts'])
    const columns = Object.fromEntries(
      fieldNames(view, args['fields']).map((name) => [name, column(view, name)]),
    )
    const where = asList(args['clauses']).map((item) => clause(view, item))
    // Callers may sort by fields that they do not ask for.
    const order = opts.order?.split(',').map((term) => {
      const field = term.replace(/^-/, '')
      return `${term.startsWith('-') ? '-' : ''}${Object.hasOwn(columns, field) ? field : column(view, field)}`
    })
    const sortable = Object.values(view.fields)
    // Without wishes of the caller a real hub sorts these lists by id.
    const byId = args['opts'] === null ? { order: 'v.id' } : {}
    const query: Query = { columns, from: view.from, where, sortable, ...byId }
    return select(call.db, query, order ? { ...opts, order: order.join(',') } : opts)
  }
}

export const viewMethods = reads({
  'scheduler.getTaskRuns(clauses=None, fields=None, opts=None)': run(taskRuns),
  'scheduler.getTaskRefusals(clauses=None, fields=None)': run(refusals),
  'scheduler.getLogMessages(clauses=None, fields=None, opts=None)': run(logMessages),
  'scheduler.getHostData(hostID=None)': (call, { hostID }) =>
    select(call.db, {
      columns: { host_id: 'host_id', data: 'data' },
      from: 'host_data',
      where: hostID === null ? [] : [['host_id = ?', hostID]],
      order: 'host_id',
    }),
  'repo.query(clauses, fields=None, opts=None)': run(repo),
  'repo.queryQueue(clauses=None, fields=None, opts=None)': run(repoQueue),
})
