import { shellLine } from '~/lib/shell-words'
import type { HubValue } from '../types/common'
import type { Tag } from '../types/tag'
import { type Act, withWayBack, write } from './act'
import { toJson } from '~/lib/json'

/** What a form says of a tag. */
export interface TagDraft {
  name: string
  /** With spaces between; empty for none of its own. */
  arches: string
  locked: boolean
  /** The name of a permission; null for none. */
  perm: string | null
}

/** The settings of a tag as a form begins with them. */
export function draftOfTag({ name, arches, locked, perm }: TagDraft | Tag): TagDraft {
  return { name, arches: arches ?? '', locked, perm }
}

/** Makes a tag, with a first parent of priority 0 where one is named. */
export function createTag({ name, arches, locked, perm }: TagDraft, parent: string): Act {
  // The command line makes only open tags without a permission.
  const rest = [locked && '--lock', perm !== null && `--perm=${perm}`].filter(Boolean)
  return withWayBack(
    {
      does: `Create the tag ${name}`,
      done: `Created the tag ${name}`,
      writes: [
        write('createTag', {
          name,
          ...(parent && { parent }),
          ...(arches && { arches }),
          ...(perm !== null && { perm }),
          ...(locked && { locked }),
        }),
      ],
      commands: [
        shellLine(
          'koji',
          'add-tag',
          parent !== '' && `--parent=${parent}`,
          arches !== '' && `--arches=${arches}`,
          name,
        ),
        ...(rest.length > 0 ? [shellLine('koji', 'edit-tag', ...rest, name)] : []),
      ],
    },
    deleteTag(name),
  )
}

/** Deletes a tag: its builds stay on the hub, its name can be used again. */
export function deleteTag(name: string): Act {
  return {
    does: `Delete the tag ${name}`,
    done: `Deleted the tag ${name}`,
    writes: [write('deleteTag', { tagInfo: name })],
    commands: [shellLine('koji', 'remove-tag', name)],
  }
}

function editOnly(before: TagDraft, after: TagDraft): Act {
  const { name, arches, locked, perm } = after
  const changes = {
    ...(name !== before.name && { name }),
    ...(arches !== before.arches && { arches }),
    ...(locked !== before.locked && { locked }),
    ...(perm !== before.perm && { perm }),
  }
  const options = [
    'name' in changes && `--rename=${name}`,
    'arches' in changes && `--arches=${arches}`,
    'locked' in changes && (locked ? '--lock' : '--unlock'),
    'perm' in changes && (perm === null ? '--no-perm' : `--perm=${perm}`),
  ]
  const what = Object.keys(changes).join(', ')
  return {
    does: `Change ${before.name}: ${what}`,
    done: `Changed ${before.name}: ${what}`,
    writes: [write('editTag2', { tagInfo: before.name, ...changes })],
    commands: [shellLine('koji', 'edit-tag', ...options, before.name)],
  }
}

/** Changes a tag's settings, those that differ; null where none does. */
export function editTag(before: TagDraft, after: TagDraft): Act | null {
  const same =
    before.name === after.name &&
    before.arches === after.arches &&
    before.locked === after.locked &&
    before.perm === after.perm
  return same ? null : withWayBack(editOnly(before, after), editOnly(after, before))
}

function setExtraOnly(tag: string, key: string, value: HubValue): Act {
  const text = toJson(value)
  return {
    does: `Set ${key} of ${tag} to ${text}`,
    done: `Set ${key} of ${tag} to ${text}`,
    writes: [write('editTag2', { tagInfo: tag, extra: { [key]: value } })],
    commands: [shellLine('koji', 'edit-tag', '-x', `${key}=${text}`, tag)],
  }
}

function removeExtraOnly(tag: string, key: string): Act {
  return {
    does: `Remove ${tag}'s own ${key}`,
    done: `Removed ${tag}'s own ${key}`,
    writes: [write('editTag2', { tagInfo: tag, remove_extra: [key] })],
    commands: [shellLine('koji', 'edit-tag', '-r', key, tag)],
  }
}

/** Gives a tag an extra setting of its own; `before` is its own value, undefined where it had none. */
export function setExtra(
  tag: string,
  key: string,
  value: HubValue,
  before: HubValue | undefined,
): Act {
  const back = before === undefined ? removeExtraOnly(tag, key) : setExtraOnly(tag, key, before)
  return withWayBack(setExtraOnly(tag, key, value), back)
}

/** Takes a tag's own value of an extra setting away, so that an inherited one counts again. */
export function removeExtra(tag: string, key: string, before: HubValue): Act {
  return withWayBack(removeExtraOnly(tag, key), setExtraOnly(tag, key, before))
}

/**
 * Hides an extra setting that a tag inherits. There is no way straight back: the hub does not find
 * a blocked key to remove (kojihub.py _edit_tag), only a value of its own replaces it.
 */
export function blockExtra(tag: string, key: string): Act {
  return {
    does: `Block ${key} in ${tag}`,
    done: `Blocked ${key} in ${tag}`,
    writes: [write('editTag2', { tagInfo: tag, block_extra: [key] })],
    commands: [shellLine('koji', 'edit-tag', '-b', key, tag)],
  }
}

/** What of a tag goes into its clone. */
export interface CloneDraft {
  name: string
  config: boolean
  pkgs: boolean
  builds: boolean
  groups: boolean
  latestOnly: boolean
  inheritBuilds: boolean
  force: boolean
}

/** Makes a new tag with what another has (kojihub.py snapshotTag). */
export function cloneTag(from: string, draft: CloneDraft): Act {
  const { name, config, pkgs, builds, groups, latestOnly, inheritBuilds, force } = draft
  return withWayBack(
    {
      does: `Clone ${from} as ${name}`,
      done: `Cloned ${from} as ${name}`,
      writes: [
        write('snapshotTag', {
          src: from,
          dst: name,
          config,
          pkgs,
          builds,
          groups,
          latest_only: latestOnly,
          inherit_builds: inheritBuilds,
          force,
        }),
      ],
      commands: [
        shellLine(
          'koji',
          'clone-tag',
          config && '--config',
          groups && '--groups',
          pkgs && '--pkgs',
          builds && '--builds',
          latestOnly && '--latest-only',
          inheritBuilds && '--inherit-builds',
          force && '--force',
          from,
          name,
        ),
      ],
    },
    deleteTag(name),
  )
}
