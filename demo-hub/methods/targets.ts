import { at, queryOpts, select, type Clause } from '../db/select'
import { asNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { reads } from '../hub/registry'
import type { Value } from '../xmlrpc/values'
import { findTag, findTarget, rowId, targetColumns, targetFrom } from './lookup'

async function listTargets(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = [at('c', asNumber(args['event']))]
  const info = args['info'] ?? null
  if (info !== null)
    where.push([typeof info === 'number' ? 'build_target.id = ?' : 'build_target.name = ?', info])
  for (const [name, column] of [
    ['buildTagID', 'c.build_tag'],
    ['destTagID', 'c.dest_tag'],
  ]) {
    const tag = args[name ?? ''] ?? null
    if (tag !== null) where.push([`${column} = ?`, rowId(await findTag(call, tag, true))])
  }
  const query = { columns: targetColumns, from: targetFrom, where, order: 'build_target.id' }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

export const targetMethods = reads({
  'getBuildTarget(info, event=None, strict=False)': (call, { info, strict }) =>
    findTarget(call, info ?? null, strict === true),
  'getBuildTargets(info=None, event=None, buildTagID=None, destTagID=None, queryOpts=None)':
    listTargets,
})
