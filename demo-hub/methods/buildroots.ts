import { epoch, queryOpts, select, selectRows, type Clause, type Query } from '../db/select'
import { asNumbers, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Value } from '../xmlrpc/values'

const columns = {
  id: 'buildroot.id',
  br_type: 'buildroot.br_type',
  cg_id: 'buildroot.cg_id',
  cg_name: 'cg.name',
  cg_version: 'buildroot.cg_version',
  container_type: 'buildroot.container_type',
  container_arch: 'buildroot.arch',
  host_os: 'buildroot.host_os',
  host_arch: 'buildroot.host_arch',
  extra: 'buildroot.extra',
  host_id: 'buildroot.host_id',
  host_name: 'host.name',
  repo_id: 'buildroot.repo_id',
  task_id: 'buildroot.task_id',
  state: 'buildroot.state',
  arch: 'buildroot.arch',
  tag_id: 'tag.id',
  tag_name: 'tag.name',
  repo_state: 'repo.state',
  repo_create_event_id: 'repo.create_event',
  repo_create_event_time: 're.time',
  create_event_id: 'buildroot.create_event',
  create_event_time: 'ce.time',
  create_ts: epoch('ce.time'),
  retire_event_id: 'buildroot.retire_event',
  retire_event_time: 'de.time',
  retire_ts: epoch('de.time'),
}
const from =
  'buildroot left join cg on cg.id = buildroot.cg_id left join host on host.id = buildroot.host_id ' +
  'left join repo on repo.id = buildroot.repo_id left join tag on tag.id = repo.tag_id ' +
  'left join events re on re.id = repo.create_event ' +
  'left join events ce on ce.id = buildroot.create_event ' +
  'left join events de on de.id = buildroot.retire_event'

async function listBuildroots(call: Call, args: Args): Promise<Value> {
  const where: Clause[] = []
  const query: Query = { columns, from, where, order: 'buildroot.id' }
  for (const [name, column] of [
    ['hostID', 'host.id'],
    ['tagID', 'tag.id'],
    ['taskID', 'buildroot.task_id'],
    ['repoID', 'repo.id'],
  ]) {
    const value = args[name ?? ''] ?? null
    if (value !== null) where.push([`${column} = ?`, value])
  }
  const roots = asNumbers(args['buildrootID'])
  if (args['buildrootID'] !== null) where.push(['buildroot.id = any(?::int[])', roots])
  const states = asNumbers(args['state'])
  if (states.length > 0) where.push(`buildroot.state in (${states.join(',')})`)
  for (const [name, listing] of [
    ['rpmID', 'buildroot_listing where rpm_id'],
    ['archiveID', 'buildroot_archives where archive_id'],
  ]) {
    const used = args[name ?? ''] ?? null
    if (used !== null)
      where.push([`buildroot.id in (select buildroot_id from ${listing} = ?)`, used])
  }
  return select(call.db, query, queryOpts(args['queryOpts']))
}

export const buildrootMethods = reads({
  'listBuildroots(hostID=None, tagID=None, state=None, rpmID=None, archiveID=None, taskID=None, buildrootID=None, repoID=None, queryOpts=None)':
    listBuildroots,
  'getBuildroot(buildrootID, strict=False)': async (call, { buildrootID, strict }) => {
    const where: Clause[] = [['buildroot.id = ?', buildrootID]]
    const [row] = await selectRows(call.db, { columns, from, where })
    if (!row && strict) throw genericError(`No such buildroot: ${pythonText(buildrootID)}`)
    return row ?? null
  },
  'getBuildrootListing(id)': (call, { id }) =>
    selectRows(call.db, {
      columns: {
        rpm_id: 'r.id',
        is_update: 'l.is_update',
        name: 'r.name',
        version: 'r.version',
        release: 'r.release',
        epoch: 'r.epoch',
        arch: 'r.arch',
        build_id: 'r.build_id',
        draft: 'r.draft',
        external_repo_id: 'r.external_repo_id',
        external_repo_name: 'e.name',
      },
      from:
        'buildroot_listing l join rpminfo r on r.id = l.rpm_id ' +
        'join external_repo e on e.id = r.external_repo_id',
      where: [['l.buildroot_id = ?', id]],
      order: 'r.name',
    }),
})
