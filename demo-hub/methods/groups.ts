import { at, selectRows } from '../db/select'
import { asNumber, pythonText } from '../hub/arguments'
import type { Args, Call } from '../hub/call'
import { reads } from '../hub/registry'
import type { Struct, Value } from '../xmlrpc/values'
import { fullInheritance } from './inheritance'
import { tagId } from './lookup'

const own = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `v.${name}`]))

/** Columns of a group in a tag. */
export const groupFields = [
  'group_id', 'tag_id', 'blocked', 'exported', 'display_name', 'is_default', 'uservisible',
  'description', 'langonly', 'biarchonly',
] // prettier-ignore

const groupColumns = { name: 'groups.name', ...own(...groupFields) }
const packageColumns = own(
  'group_id', 'tag_id', 'package', 'blocked', 'type', 'basearchonly', 'requires',
) // prettier-ignore
const requirementColumns = {
  ...own('group_id', 'tag_id', 'req_id', 'blocked', 'type', 'is_metapkg'),
  name: 'groups.name',
}

/** Rows of a table along the inheritance, the nearest tag's first, one for each key. */
async function nearest(
  call: Call,
  tags: number[],
  event: number | null,
  query: { columns: Record<string, string>; from: string; key: (row: Struct) => string },
): Promise<Struct[]> {
  const rows = await selectRows(call.db, {
    columns: query.columns,
    from: query.from,
    where: [at('v', event), `v.tag_id in (${tags.join(',')})`],
    order: `array_position(array[${tags.join(',')}], v.tag_id)`,
  })
  const first = new Map<string, Struct>()
  for (const row of rows) if (!first.has(query.key(row))) first.set(query.key(row), row)
  return [...first.values()]
}

interface Wishes {
  event: number | null
  inherit: boolean
  packages: boolean
  requirements: boolean
  blocked: boolean
}

/** A tag's comps groups with packages and required groups (kojihub.py readTagGroups). */
async function tagGroups(call: Call, tag: number, wishes: Wishes): Promise<Struct[]> {
  const { event } = wishes
  const links = wishes.inherit ? await fullInheritance(call, tag, event, false) : []
  const tags = [tag, ...links.map((link) => Number(link['parent_id']))]
  const groups = await nearest(call, tags, event, {
    columns: groupColumns,
    from: 'group_config v join groups on groups.id = v.group_id',
    key: (row) => pythonText(row['group_id']),
  })
  const open = new Set(
    groups.filter((group) => !group['blocked']).map((group) => group['group_id']),
  )
  const packages = await nearest(call, tags, event, {
    columns: packageColumns,
    from: 'group_package_listing v',
    key: (row) => `${pythonText(row['group_id'])} ${pythonText(row['package'])}`,
  })
  const requirements = await nearest(call, tags, event, {
    columns: requirementColumns,
    from: 'group_req_listing v join groups on groups.id = v.req_id',
    key: (row) => `${pythonText(row['group_id'])} ${pythonText(row['req_id'])}`,
  })
  const of = (rows: Struct[], group: Value | undefined) =>
    rows.filter(
      (row) => row['group_id'] === group && open.has(group) && (wishes.blocked || !row['blocked']),
    )
  return groups
    .filter((group) => wishes.blocked || !group['blocked'])
    .map((group) => ({
      ...group,
      ...(wishes.packages ? { packagelist: of(packages, group['group_id']) } : {}),
      ...(wishes.requirements
        ? {
            grouplist: of(requirements, group['group_id']).filter((row) => open.has(row['req_id'])),
          }
        : {}),
    }))
}

/** A tag's groups with what is inherited and blocked (kojihub.py get_tag_groups). */
export async function allTagGroups(
  call: Call,
  tag: number,
  event: number | null = null,
): Promise<Struct[]> {
  const all = { inherit: true, packages: true, requirements: true, blocked: true }
  return tagGroups(call, tag, { event, ...all })
}

async function getTagGroups(call: Call, args: Args): Promise<Struct[]> {
  return tagGroups(call, await tagId(call, args['tag'] ?? null), {
    event: asNumber(args['event']),
    inherit: args['inherit'] === true,
    packages: args['incl_pkgs'] === true,
    requirements: args['incl_reqs'] === true,
    blocked: args['incl_blocked'] === true,
  })
}

export const groupMethods = reads({
  'getTagGroups(tag, event=None, inherit=True, incl_pkgs=True, incl_reqs=True, incl_blocked=False)':
    getTagGroups,
})
