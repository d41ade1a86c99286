import type { Database, Db } from '../db/database'
import { bumpSequence } from '../db/bulk-insert'

/** Ids that the older builds of a scaled hub take before the seed's own. */
export function olderIds(builds: number): Record<string, number> {
  return { build: builds, task: builds * 2, events: builds * 2, rpminfo: builds * 2 }
}

/** Tags of the inheritance chain; the first inherits all the others. */
const depth = 16
/** Products with a main, a candidate and a build tag each. */
const products = 1000
const packages = 20_000

const prefixes = words('python rubygem golang nodejs perl rust texlive ghc php lib')
const topics = words(`async auth base cache chart client codec color config core crypto data date db
  event file font form geo graph http image json kit log mail math mime net parse path pool proto
  queue render rpc schema shell text time`)
const things = words(`adapter agent api backend binding bridge buffer bundle checker compiler
  connector daemon decoder driver encoder engine filter format gateway generator handler helper
  index iterator layer linter loader manager mapper middleware model monitor parser plugin provider
  proxy reader runner scanner server session store stream toolkit tracer utils validator viewer
  watcher worker writer wrapper`)

function words(text: string): string {
  return `array[${text
    .split(/\s+/)
    .map((word) => `'${word}'`)
    .join(',')}]`
}

/** The moment of the i-th build: five years, ended when the seed's history begins. */
const moment = (builds: number) =>
  `now() - interval '145 days' - (${builds} - i) * interval '${(5 * 365 * 86400) / builds} s'`

interface Bases {
  tag: number
  package: number
  target: number
}

/** Package number of the i-th build; 7919 is prime, so that all of them come round. */
const packageOf = (bases: Bases) => `${bases.package} + 1 + (i::bigint * 7919 % ${packages})::int`

function packagesSql(): string[] {
  return [
    `insert into package (name)
     select (${prefixes})[1 + i % 10] || '-' || (${topics})[1 + i / 10 % 40] || '-'
       || (${things})[1 + i / 400 % 50] from generate_series(0, ${packages - 1}) i`,
  ]
}

function tagsSql(bases: Bases): string[] {
  const chain = bases.tag
  const main = bases.tag + depth
  const bottom = chain + depth
  const dist = "(select id from tag where name = 'dist-el9-build')"
  const number = "lpad(i::text, 4, '0')"
  const pairs = [
    // the main tag of a product rests on the bottom of the chain
    `select ${main} + i, ${bottom}, 0`,
    `select ${main} + ${products} + i, ${main} + i, 0`,
    `select ${main} + 2 * ${products} + i, ${main} + ${products} + i, 0`,
    `select ${main} + 2 * ${products} + i, coalesce(${dist}, ${bottom}), 10`,
  ]
  return [
    `insert into tag (name) select 'stack-' || lpad(i::text, 2, '0')
     from generate_series(1, ${depth}) i`,
    ...['', '-candidate', '-build'].map(
      (suffix) =>
        `insert into tag (name) select 'product-' || ${number} || '-el9${suffix}'
         from generate_series(1, ${products}) i`,
    ),
    `insert into tag_config (tag_id, arches, create_event)
     select id, 'x86_64 aarch64', 1 from tag where id > ${bases.tag}`,
    `insert into tag_inheritance (tag_id, parent_id, priority, create_event)
     select ${chain} + i, ${chain} + i + 1, 0, 1 from generate_series(1, ${depth - 1}) i`,
    ...pairs.map(
      (pair) =>
        `insert into tag_inheritance (tag_id, parent_id, priority, create_event)
         select t.*, 1 from generate_series(1, ${products}) i, lateral (${pair}) t`,
    ),
    `insert into tag_packages (tag_id, package_id, owner, create_event)
     select ${bottom}, id, 1 + id % 2, 1 from package where id > ${bases.package}`,
    `insert into build_target (name) select 'product-' || ${number} || '-el9'
     from generate_series(1, ${products}) i`,
    `insert into build_target_config (build_target_id, build_tag, dest_tag, create_event)
     select ${bases.target} + i, ${main} + 2 * ${products} + i, ${main} + ${products} + i, 1
     from generate_series(1, ${products}) i`,
  ]
}

function buildsSql(builds: number, bases: Bases): string[] {
  const all = `generate_series(1, ${builds}) i`
  const time = moment(builds)
  const owner = '2 + i % 5'
  const source = `'git+https://git.example.org/rpms.git#' || md5(i::text)`
  const target = `'product-' || lpad((1 + i % ${products})::text, 4, '0') || '-el9'`
  const task = `state, create_time, start_time, completion_time, channel_id, host_id, owner,
    waiting, awaited, priority, pruned`
  const version = `'1.' || i / ${packages}`
  return [
    `insert into events (id, time) select 2 * i - 1 + s, ${time} + s * interval '7 minutes'
     from ${all}, generate_series(0, 1) s`,
    `insert into task (id, ${task}, method, request, result, arch, weight)
     select 2 * i - 1, 2, t, t, t + interval '7 minutes', 1, null, ${owner}, false, null, 20, 'gone',
       'build', json_build_array(${source}, ${target}, json_build_object()), '[null]', 'noarch', 0.2
     from ${all}, lateral (select ${time} as t) m`,
    `insert into task (id, ${task}, parent, label, method, request, arch, weight)
     select 2 * i, 2, t, t, t + interval '6 minutes', 1, 1 + i % 2, ${owner}, null, false, 19, 'gone',
       2 * i - 1, 'noarch', 'buildArch', json_build_array('', ${bases.tag + 1}, 'noarch', true,
       json_build_object()), 'noarch', 1.5
     from ${all}, lateral (select ${time} as t) m`,
    `insert into build (id, pkg_id, version, release, state, create_event, start_time,
       completion_time, owner, task_id, source)
     select i, ${packageOf(bases)}, ${version}, 1 + i % 3 || '.el9', 1, 2 * i - 1, t,
       t + interval '7 minutes', ${owner}, 2 * i - 1, ${source}
     from ${all}, lateral (select ${time} as t) m`,
    `insert into build_types (build_id, btype_id) select i, 1 from ${all}`,
    `insert into rpminfo (id, build_id, name, version, release, arch, payloadhash, size, buildtime,
       draft)
     select 2 * b.id - 1 + s, b.id, p.name, b.version, b.release,
       (array['src','noarch'])[1 + s], md5(b.id::text || s), 9000 + b.id % 90000,
       extract(epoch from b.start_time)::bigint, false
     from build b join package p on p.id = b.pkg_id, generate_series(0, 1) s
     where b.id <= ${builds}`,
    `insert into tag_listing (tag_id, build_id, create_event, creator_id)
     select ${bases.tag + depth} + 1 + i % ${products}, i, 2 * i, ${owner} from ${all}`,
    `insert into tag_listing (tag_id, build_id, create_event, creator_id)
     select ${bases.tag} + 1 + i % 40, i, 2 * i, ${owner} from ${all} where i % 40 < ${depth}`,
  ]
}

async function last(db: Db, table: string): Promise<number> {
  return Number(await db.value(`select coalesce(max(id), 0) from ${table}`))
}

/**
 * Adds so many complete builds of the five years before the seed's history, with packages, tags
 * (stack-01 inherits 15 others) and targets, for seeing pages at the size of a real hub.
 */
export async function addScale(database: Database, builds: number): Promise<void> {
  await database.transaction(async (db) => {
    const bases = {
      tag: await last(db, 'tag'),
      package: await last(db, 'package'),
      target: await last(db, 'build_target'),
    }
    const statements = [...packagesSql(), ...tagsSql(bases), ...buildsSql(builds, bases)]
    for (const sql of statements) await db.rows(sql)
    for (const table of ['build', 'task', 'events', 'rpminfo', 'tag', 'package', 'build_target'])
      await bumpSequence(db, table)
  })
  await database.rows('analyze')
}
