/** One column that queryHistory answers, and what it joins to name its content. */
interface HistoryField {
  column: string
  /** Koji's table of the thing that the column points at, for the filters of queryHistory. */
  koji?: string
  /** The demo hub's table and the alias it is joined under. */
  join?: [table: string, alias: string]
  /** The member that holds its name. */
  name?: string
}

export interface HistoryTable {
  /** The demo hub's table, when it is not called as Koji's is. */
  table?: string
  fields: HistoryField[]
}

const plain = (...columns: string[]): HistoryField[] => columns.map((column) => ({ column }))

const tag: HistoryField = { column: 'tag_id', koji: 'tag', join: ['tag', 'tag'], name: 'tag.name' }
const user: HistoryField = {
  column: 'user_id',
  koji: 'users',
  join: ['users', 'users'],
  name: 'user.name',
}
const host: HistoryField = {
  column: 'host_id',
  koji: 'host',
  join: ['host', 'host'],
  name: 'host.name',
}
const permission: HistoryField = {
  column: 'perm_id',
  koji: 'permissions',
  join: ['permissions', 'permission'],
  name: 'permission.name',
}
const repo: HistoryField = {
  column: 'external_repo_id',
  koji: 'external_repo',
  join: ['external_repo', 'external_repo'],
  name: 'external_repo.name',
}
const item: HistoryField = {
  column: 'package_id',
  koji: 'package',
  join: ['package', 'package'],
  name: 'package.name',
}
const group: HistoryField = {
  column: 'group_id',
  koji: 'groups',
  join: ['groups', 'groups'],
  name: 'group.name',
}

/** Columns that point at a tag under another name. */
const tagAs = (column: string, alias: string): HistoryField => ({
  column,
  koji: 'tag',
  join: ['tag', alias],
  name: `${alias}.name`,
})

/** The versioned tables and their columns (kojihub.py query_history). */
export const historyTables: Record<string, HistoryTable> = {
  user_perms: { fields: [user, permission] },
  user_groups: {
    fields: [
      user,
      { column: 'group_id', koji: 'users', join: ['users', 'usergroup'], name: 'group.name' },
    ],
  },
  cg_users: {
    fields: [
      user,
      {
        column: 'cg_id',
        koji: 'content_generator',
        join: ['cg', 'content_generator'],
        name: 'content_generator.name',
      },
    ],
  },
  tag_inheritance: {
    fields: [
      tag,
      tagAs('parent_id', 'parent'),
      ...plain('priority', 'maxdepth', 'intransitive', 'noconfig', 'pkg_filter'),
    ],
  },
  tag_config: {
    fields: [
      tag,
      ...plain('arches'),
      permission,
      ...plain('locked', 'maven_support', 'maven_include_all'),
    ],
  },
  tag_extra: { fields: [tag, ...plain('key', 'value')] },
  build_target_config: {
    fields: [
      {
        column: 'build_target_id',
        koji: 'build_target',
        join: ['build_target', 'build_target'],
        name: 'build_target.name',
      },
      tagAs('build_tag', 'build_tag'),
      tagAs('dest_tag', 'dest_tag'),
    ],
  },
  external_repo_config: { fields: [repo, ...plain('url')] },
  external_repo_data: { fields: [repo, ...plain('data')] },
  host_config: {
    fields: [host, ...plain('arches', 'capacity', 'description', 'comment', 'enabled')],
  },
  host_channels: {
    fields: [
      host,
      {
        column: 'channel_id',
        koji: 'channels',
        join: ['channel', 'channels'],
        name: 'channels.name',
      },
    ],
  },
  tag_external_repos: { fields: [tag, repo, ...plain('priority', 'merge_mode', 'arches')] },
  tag_listing: { fields: [{ column: 'build_id', koji: 'build' }, tag] },
  tag_packages: { fields: [item, tag, ...plain('blocked', 'extra_arches')] },
  tag_package_owners: {
    table: 'tag_packages',
    fields: [
      item,
      tag,
      { column: 'owner', koji: 'users', join: ['users', 'owner'], name: 'owner.name' },
    ],
  },
  group_config: {
    fields: [
      group,
      tag,
      ...plain('blocked', 'exported', 'display_name', 'is_default', 'uservisible', 'description'),
      ...plain('langonly', 'biarchonly'),
    ],
  },
  group_req_listing: {
    fields: [
      group,
      tag,
      { column: 'req_id', koji: 'groups', join: ['groups', 'req'], name: 'req.name' },
      ...plain('blocked', 'type', 'is_metapkg'),
    ],
  },
  group_package_listing: {
    fields: [group, tag, ...plain('package', 'blocked', 'type', 'basearchonly', 'requires')],
  },
}
