import type { HistoryRow } from '~/hub/types/history'

export type Happening = 'added' | 'removed' | 'changed'

interface TableWords {
  /** Columns that name what a row is about: a row that ends as another begins is one change. */
  keys: readonly string[]
  /** What happened, with `{column}` for a row's values. */
  words: Record<Happening, string>
}

function words(keys: string[], added: string, removed: string, changed: string): TableWords {
  return { keys, words: { added, removed, changed } }
}

/**
 * The hub's versioned tables (kojihub/kojihub.py query_history), their keys as the command line has
 * them (cli/koji_cli/commands.py _table_keys), and each change in words.
 */
export const historyTables = new Map<string, TableWords>(
  Object.entries<TableWords>({
    tag_listing: words(
      ['build_id', 'tag_id'],
      '{name}-{version}-{release} tagged into {tag.name}',
      '{name}-{version}-{release} untagged from {tag.name}',
      '{name}-{version}-{release} tagged anew into {tag.name}',
    ),
    tag_packages: words(
      ['package_id', 'tag_id'],
      'package {package.name} listed in {tag.name}',
      'package {package.name} taken out of {tag.name}',
      'listing of {package.name} in {tag.name} changed',
    ),
    tag_package_owners: words(
      ['package_id', 'tag_id'],
      '{owner.name} made owner of {package.name} in {tag.name}',
      '{owner.name} no longer owner of {package.name} in {tag.name}',
      'owner of {package.name} in {tag.name} changed to {owner.name}',
    ),
    tag_config: words(
      ['tag_id'],
      'tag {tag.name} created',
      'tag {tag.name} deleted',
      'tag {tag.name} edited',
    ),
    tag_extra: words(
      ['tag_id', 'key'],
      'extra {key} of {tag.name} set',
      'extra {key} of {tag.name} removed',
      'extra {key} of {tag.name} changed',
    ),
    tag_inheritance: words(
      ['tag_id', 'parent_id'],
      '{tag.name} inherits from {parent.name}',
      '{tag.name} no longer inherits from {parent.name}',
      'inheritance of {tag.name} from {parent.name} edited',
    ),
    tag_external_repos: words(
      ['tag_id', 'external_repo_id'],
      'external repo {external_repo.name} added to {tag.name}',
      'external repo {external_repo.name} removed from {tag.name}',
      'external repo {external_repo.name} of {tag.name} edited',
    ),
    build_target_config: words(
      ['build_target_id'],
      'target {build_target.name} created',
      'target {build_target.name} deleted',
      'target {build_target.name} edited',
    ),
    external_repo_config: words(
      ['external_repo_id'],
      'external repo {external_repo.name} created',
      'external repo {external_repo.name} deleted',
      'external repo {external_repo.name} edited',
    ),
    external_repo_data: words(
      ['external_repo_id'],
      'external repo {external_repo.name} tracked',
      'external repo {external_repo.name} no longer tracked',
      'external repo {external_repo.name} seen to have changed',
    ),
    host_config: words(
      ['host_id'],
      'host {host.name} added',
      'host {host.name} removed',
      'host {host.name} edited',
    ),
    host_channels: words(
      ['host_id', 'channel_id'],
      '{host.name} added to channel {channels.name}',
      '{host.name} removed from channel {channels.name}',
      '{host.name} put anew into channel {channels.name}',
    ),
    user_perms: words(
      ['user_id', 'perm_id'],
      'permission {permission.name} granted to {user.name}',
      'permission {permission.name} revoked from {user.name}',
      'permission {permission.name} granted anew to {user.name}',
    ),
    user_groups: words(
      ['user_id', 'group_id'],
      '{user.name} added to group {group.name}',
      '{user.name} removed from group {group.name}',
      '{user.name} added anew to group {group.name}',
    ),
    cg_users: words(
      ['user_id', 'cg_id'],
      '{user.name} may import for {content_generator.name}',
      '{user.name} may no longer import for {content_generator.name}',
      '{user.name} may import anew for {content_generator.name}',
    ),
    group_config: words(
      ['group_id', 'tag_id'],
      'group {group.name} added to {tag.name}',
      'group {group.name} removed from {tag.name}',
      'group {group.name} of {tag.name} edited',
    ),
    group_req_listing: words(
      ['group_id', 'tag_id', 'req_id'],
      'group {group.name} requires {req.name} in {tag.name}',
      'group {group.name} no longer requires {req.name} in {tag.name}',
      'group {group.name}’s requirement of {req.name} in {tag.name} edited',
    ),
    group_package_listing: words(
      ['group_id', 'tag_id', 'package'],
      '{package} added to group {group.name} of {tag.name}',
      '{package} removed from group {group.name} of {tag.name}',
      '{package} in group {group.name} of {tag.name} edited',
    ),
  }),
)

/** A change in words; a table that is not known is named as it is. */
export function describe(table: string, happening: Happening, row: HistoryRow): string {
  const template = historyTables.get(table)?.words[happening] ?? `${table}: a row ${happening}`
  return template.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    const value = row[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '?'
  })
}
