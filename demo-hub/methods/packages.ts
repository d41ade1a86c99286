import { at, queryOpts, select, selectRows, type Clause, type QueryOpts } from '../db/select'
import { asNumber, asText, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { genericError } from '../hub/errors'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { fullInheritance } from './inheritance'
import { findPackage, findTag, findUser, rowId, tagId } from './lookup'
import { applyOpts } from './rows'

export interface PackageListFilter {
  tag?: number | null
  owner?: number | null
  package?: number | null
  event?: number | null
  inherit?: boolean
  duplicates?: boolean
  owners?: boolean
  blocked?: boolean
}

const columns = {
  package_id: 'package.id',
  package_name: 'package.name',
  tag_id: 'tag.id',
  tag_name: 'tag.name',
  extra_arches: 'tag_packages.extra_arches',
  blocked: 'tag_packages.blocked',
}

async function ofTag(call: Call, filter: PackageListFilter, tag: number | null): Promise<Struct[]> {
  const where: Clause[] = [at('tag_packages', filter.event ?? null)]
  if (tag !== null) where.push(['tag.id = ?', tag])
  if (filter.owner) where.push(['users.id = ?', filter.owner])
  if (filter.package) where.push(['package.id = ?', filter.package])
  if (filter.blocked === false) where.push('not tag_packages.blocked')
  const owner = { owner_id: 'users.id', owner_name: 'users.name' }
  return selectRows(call.db, {
    columns: filter.owners === false ? columns : { ...columns, ...owner },
    from:
      'tag_packages join tag on tag.id = tag_packages.tag_id join package ' +
      'on package.id = tag_packages.package_id join users on users.id = tag_packages.owner',
    where,
    order: 'package.id, tag.id',
  })
}

/** The package list of a tag, owner or package, the nearest tag's entry first (readPackageList). */
export async function packageList(call: Call, filter: PackageListFilter): Promise<Struct[]> {
  const tag = filter.tag ?? null
  const rows = await ofTag(call, filter, tag)
  if (tag !== null && filter.inherit)
    for (const link of await fullInheritance(call, tag, filter.event ?? null, false)) {
      const filters = (Array.isArray(link['filter']) ? link['filter'] : []).map(String)
      const inherited = await ofTag(call, filter, asNumber(link['parent_id']))
      const passes = (row: Struct) =>
        filters.every((pattern) =>
          new RegExp(`^(?:${pattern})`).test(pythonText(row['package_name'])),
        )
      rows.push(...inherited.filter(passes))
    }
  if (filter.duplicates) return rows
  const first = new Map<Value | undefined, Struct>()
  for (const row of rows)
    // Across all tags a real hub keeps a package's last entry, in one tag's tree the nearest.
    if (tag === null || !first.has(row['package_id'])) first.set(row['package_id'], row)
  return [...first.values()]
}

/** How a tag lists one package, following inheritance; null when it does not. */
export async function packageConfig(
  call: Call,
  tag: number,
  packageId: number,
): Promise<Struct | null> {
  return (await packageList(call, { tag, package: packageId, inherit: true }))[0] ?? null
}

async function simple(call: Call, prefix: Value | undefined, opts: QueryOpts): Promise<Value> {
  const text = asText(prefix)
  const where: Clause[] = text === null ? [] : [["package.name ilike ? || '%'", text]]
  const plain = { package_id: 'package.id', package_name: 'package.name' }
  return select(call.db, { columns: plain, from: 'package', where, order: 'package.id' }, opts)
}

async function listPackages(call: Call, args: Args): Promise<Value> {
  const { tagID = null, userID = null, pkgID = null, prefix = null } = args
  const opts = queryOpts(args['queryOpts'])
  if (tagID === null && userID === null && pkgID === null) return simple(call, prefix, opts)
  if (userID !== null && args['with_owners'] === false)
    throw genericError("userID and with_owners=False can't be used together")
  const event = asNumber(args['event'])
  const rows = await packageList(call, {
    tag: tagID === null ? null : await tagId(call, tagID),
    owner: userID === null ? null : rowId(await findUser(call, userID, true)),
    package: pkgID === null ? null : rowId(await findPackage(call, pkgID, true)),
    event,
    inherit: args['inherited'] === true,
    duplicates: args['with_dups'] === true,
    owners: args['with_owners'] !== false,
    blocked: args['with_blocked'] !== false,
  })
  const start = asText(prefix)?.toLowerCase() ?? ''
  const named = rows.filter((row) =>
    pythonText(row['package_name']).toLowerCase().startsWith(start),
  )
  return applyOpts(named, opts)
}

async function config(call: Call, args: Args): Promise<Struct | null> {
  const tag = await findTag(call, args['tag'] ?? null)
  const found = await findPackage(call, args['pkg'] ?? null)
  return tag && found ? packageConfig(call, rowId(tag), rowId(found)) : null
}

export const packageMethods = reads({
  'getPackage(info, strict=False, create=False)': (call, { info, strict }) =>
    findPackage(call, info ?? null, strict === true),
  'getPackageID(name, strict=False)': async (call, { name, strict }) =>
    (await findPackage(call, name ?? null, strict === true))?.['id'] ?? null,
  'listPackages(tagID=None, userID=None, pkgID=None, prefix=None, inherited=False, with_dups=False, event=None, queryOpts=None, with_owners=True, with_blocked=True)':
    listPackages,
  'listPackagesSimple(prefix=None, queryOpts=None)': (call, args) =>
    simple(call, args['prefix'], queryOpts(args['queryOpts'])),
  'getPackageConfig(tag, pkg, event=None)': config,
  'checkTagPackage(tag, pkg)': async (call, args) => {
    const entry = await config(call, args)
    return entry !== null && entry['blocked'] !== true
  },
})
