import { asNumber, needNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { callMethod } from '../hub/dispatch'
import { genericError, notAllowed, parameterError } from '../hub/errors'
import { makeTask } from '../hub/make-task'
import { writes } from '../hub/registry'
import { hasPermission, needPermission, needUser } from '../hub/session'
import { isStruct, type Struct, type Value } from '../xmlrpc/values'
import { findTag, rowId } from './lookup'
import { fittingRepo, repoOpts } from './repos'
import { tagExtra } from './tags'

const defaultPriority = 20
/** Koji's RepoLag and RepoLagWindow, in seconds. */
const lagSeconds = 3600
const windowSeconds = 600

async function lastChange(call: Call, tag: number): Promise<number> {
  return Number(await callMethod(call, 'tagLastChangeEvent', [tag], {}))
}

/** How old a repo may be: the tag's last change, or an hour where that is newer. */
async function defaultMinEvent(call: Call, tag: number): Promise<number> {
  const own = asNumber((await tagExtra(call, tag, null))['repo.lag'])
  const time = Date.now() / 1000 - (own ?? lagSeconds)
  const before = Math.floor(time / windowSeconds) * windowSeconds
  const event = await callMethod(call, 'getLastEvent', [before, false], {})
  const base = isStruct(event)
    ? rowId(event)
    : Number(await callMethod(call, 'tagFirstChangeEvent', [tag], {}))
  return Math.min(base, await lastChange(call, tag))
}

async function knownEvent(call: Call, given: Value): Promise<number> {
  const id = needNumber(given)
  if ((await call.db.value('select 1 from events where id = $1', [id])) === null)
    throw parameterError(`Invalid event: ${id}`)
  return id
}

interface Moment {
  at: number | null
  min: number | null
}

async function momentOf(call: Call, tag: number, args: Args): Promise<Moment> {
  const { at_event: at = null, min_event: min = null } = args
  if (at !== null && min !== null)
    throw parameterError('The min_event and at_event options conflict')
  if (at !== null) return { at: await knownEvent(call, at), min: null }
  if (min === 'last') return { at: null, min: await lastChange(call, tag) }
  return {
    at: null,
    min: min === null ? await defaultMinEvent(call, tag) : await knownEvent(call, min),
  }
}

async function priorityOf(call: Call, given: Value | undefined): Promise<number> {
  if (given === null || given === undefined) return defaultPriority
  const priority = needNumber(given)
  if (priority < 0 && !(await hasPermission(call, 'admin')))
    throw notAllowed('only admins may create high-priority requests')
  return defaultPriority + priority
}

async function queued(call: Call, clauses: Value[]): Promise<Struct | null> {
  const rows = await callMethod(
    call,
    'repo.queryQueue',
    [clauses, '**', { order: 'priority,id' }],
    {},
  )
  return Array.isArray(rows) ? (rows.find(isStruct) ?? null) : null
}

/** A repo that fits, else the request for one, made if need be (repos.py request_repo). */
async function request(call: Call, args: Args): Promise<Value> {
  const user = needUser(call)
  const tag = rowId(await findTag(call, args['tag'] ?? null, true))
  const opts = repoOpts(args['opts'])
  if (opts['maven']) throw genericError('Maven support not enabled')
  const moment = await momentOf(call, tag, args)
  const priority = await priorityOf(call, args['priority'])
  const repo = args['force'] ? null : await fittingRepo(call, tag, { ...moment, opts })
  if (repo) return { repo, request: null, duplicate: false }
  const { at, min } = moment
  const text = JSON.stringify(opts)
  const known = await call.db.value(
    `select id from repo_queue where tag_id = $1 and active and opts::jsonb = $2::jsonb
       and ${at === null ? 'min_event >= $3' : 'at_event = $3'} order by priority, id limit 1`,
    [tag, text, at ?? min],
  )
  if (known !== null) {
    const urgent = 'update repo_queue set priority = least(priority, $2) where id = $1'
    await call.db.rows(urgent, [known, priority])
    return { repo: null, request: await queued(call, [['id', '=', known]]), duplicate: true }
  }
  const id = await call.db.value(
    `insert into repo_queue (owner, priority, tag_id, at_event, min_event, opts)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [user.id, priority, tag, at, min, text],
  )
  return { repo: null, request: await queued(call, [['id', '=', id]]), duplicate: false }
}

async function newRepo(call: Call, args: Args): Promise<Value> {
  if (!(await hasPermission(call, 'repo'))) await needPermission(call, 'regen-repo')
  const { tag = null, event = null } = args
  await findTag(call, tag, true, asNumber(event))
  const asked = ['src', 'separate_src', 'debuginfo'].filter((name) => args[name])
  const opts: Struct = Object.fromEntries(asked.map((name) => [name, true]))
  if (event !== null) opts['event'] = event
  const named = Object.keys(opts).length > 0 ? [{ ...opts, __starstar: true }] : []
  const owner = needUser(call).id
  return makeTask(call, 'newRepo', [tag, ...named], { owner, priority: 15, channel: 'createrepo' })
}

async function setPriority(call: Call, args: Args): Promise<Value> {
  await needPermission(call, 'admin')
  const { req_id, priority } = args
  await call.db.rows('update repo_queue set priority = $2 where id = $1', [
    needNumber(req_id),
    needNumber(priority),
  ])
  return null
}

export const repoRequestMethods = writes({
  'repo.request(tag, min_event=None, at_event=None, opts=None, priority=None, force=False)':
    request,
  'repo.setRequestPriority(req_id, priority)': setPriority,
  'newRepo(tag, event=None, src=False, debuginfo=False, separate_src=False)': newRepo,
})
