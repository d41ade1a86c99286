import { asNumber } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { needBuild } from './builds'
import { rowId } from './lookup'

interface Wish {
  call: Call
  build: number
  limit: number | null
}

function rows({ call, build, limit }: Wish, sql: string): Promise<Struct[]> {
  return call.db.rows(`${sql}${limit === null ? '' : ` limit ${limit}`}`, [build])
}

const ownRpms = '(select id from rpminfo where build_id = $1)'
const ownArchives = '(select id from archiveinfo where build_id = $1)'

/** RPMs that were built where this build's RPMs were installed. */
const rpmsSql = `select distinct r.id, r.name, r.version, r.release, r.arch, r.build_id
  from buildroot_listing l join rpminfo r on r.buildroot_id = l.buildroot_id
  join build b on b.id = r.build_id and b.state = 1 where l.rpm_id in ${ownRpms}`

const archivesSql = `select distinct a.id, a.type_id, t.name as type_name, a.build_id, a.filename
  from buildroot_archives l join archiveinfo a on a.buildroot_id = l.buildroot_id
  join build b on b.id = a.build_id and b.state = 1 join archivetype t on t.id = a.type_id
  where l.archive_id in ${ownArchives}`

/** Archives that hold this build's RPMs or archives. */
const componentsSql = `select c.archive_id from (
    select archive_id from archive_rpm_components where rpm_id in ${ownRpms}
    union all select archive_id from archive_components where component_id in ${ownArchives}
  ) c join archiveinfo a on a.id = c.archive_id join build b on b.id = a.build_id and b.state = 1`

/** When something of the build was last installed in a buildroot. */
const lastUsedSql = `select extract(epoch from e.time)::float8 from events e where e.id =
  (select max(create_event) from buildroot where id in (
    select buildroot_id from buildroot_listing where rpm_id in ${ownRpms}
    union select buildroot_id from buildroot_archives where archive_id in ${ownArchives}))`

/** What keeps a build from being deleted (kojihub.py build_references). */
async function references(call: Call, args: Args): Promise<Value> {
  const build = rowId(await needBuild(call, args['build'] ?? null))
  const wish: Wish = { call, build, limit: asNumber(args['limit']) }
  const lazy = args['lazy'] === true
  const found: Struct = {
    tags: await call.db.rows(
      `select tag.name, tag.id as tag_id from tag_listing join tag on tag.id = tag_listing.tag_id
       where build_id = $1 and revoke_event is null`,
      [build],
    ),
  }
  const enough = (name: string) => lazy && Array.isArray(found[name]) && found[name].length > 0
  if (enough('tags')) return found
  found['rpms'] = await rows(wish, rpmsSql)
  if (enough('rpms')) return found
  const components = await rows(wish, componentsSql)
  found['component_of'] = components.map((row) => row['archive_id'] ?? null)
  if (enough('component_of')) return found
  found['archives'] = await rows(wish, archivesSql)
  if (enough('archives')) return found
  found['last_used'] = await call.db.value(lastUsedSql, [build])
  found['images'] = found['component_of']
  return found
}

export const referenceMethods = reads({
  'buildReferences(build, limit=None, lazy=False)': references,
})
