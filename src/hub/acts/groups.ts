import { shellLine } from '~/lib/shell-words'
import type { Params } from '../methods'
import type { TagGroup } from '../types/tag'
import { type Act, withWayBack, write } from './act'

/** What a form says of a comps group in a tag. */
export interface GroupDraft {
  name: string
  displayName: string
  description: string
  uservisible: boolean
  isDefault: boolean
  exported: boolean
  biarchonly: boolean
  /** The language that it is for alone; empty for any. */
  langonly: string
}

/** As the hub makes a group of which nothing is said (kojihub.py _grplist_add). */
export const plainGroup: GroupDraft = {
  name: '',
  displayName: '',
  description: '',
  uservisible: true,
  isDefault: false,
  exported: true,
  biarchonly: false,
  langonly: '',
}

/** A group as a form begins with it. */
export function draftOfGroup(group: TagGroup): GroupDraft {
  return {
    name: group.name,
    displayName: group.display_name ?? group.name,
    description: group.description ?? '',
    uservisible: group.uservisible,
    isDefault: group.is_default ?? false,
    exported: group.exported,
    biarchonly: group.biarchonly,
    langonly: group.langonly ?? '',
  }
}

type GroupOpts = Omit<Params<'groupListAdd'>, 'taginfo' | 'grpinfo' | 'block' | 'force'>

function changesOf(before: GroupDraft, after: GroupDraft): GroupOpts {
  const { displayName, description, uservisible, isDefault, exported, biarchonly, langonly } = after
  return {
    ...(displayName !== before.displayName && { display_name: displayName }),
    ...(description !== before.description && { description }),
    ...(uservisible !== before.uservisible && { uservisible }),
    ...(isDefault !== before.isDefault && { is_default: isDefault }),
    ...(exported !== before.exported && { exported }),
    ...(biarchonly !== before.biarchonly && { biarchonly }),
    ...(langonly !== before.langonly && { langonly }),
  }
}

function removeOnly(tag: string, name: string): Act {
  return {
    does: `Remove ${tag}'s own group ${name}`,
    done: `Removed ${tag}'s own group ${name}`,
    writes: [write('groupListRemove', { taginfo: tag, grpinfo: name })],
    commands: [shellLine('koji', 'remove-group', tag, name)],
  }
}

function restoreOnly(tag: string, draft: GroupDraft): Act {
  const { name } = draft
  return {
    does: `Give ${tag} its own group ${name} again`,
    done: `Gave ${tag} its own group ${name} again`,
    writes: [
      write('groupListAdd', {
        taginfo: tag,
        grpinfo: name,
        force: true,
        display_name: draft.displayName,
        description: draft.description,
        uservisible: draft.uservisible,
        is_default: draft.isDefault,
        exported: draft.exported,
        biarchonly: draft.biarchonly,
        langonly: draft.langonly,
      }),
    ],
    commands: [],
  }
}

function blockOnly(tag: string, name: string): Act {
  return {
    does: `Block the group ${name} in ${tag}`,
    done: `Blocked the group ${name} in ${tag}`,
    writes: [write('groupListBlock', { taginfo: tag, grpinfo: name })],
    commands: [shellLine('koji', 'block-group', tag, name)],
  }
}

function unblockOnly(tag: string, name: string): Act {
  return {
    does: `Unblock the group ${name} in ${tag}`,
    done: `Unblocked the group ${name} in ${tag}`,
    writes: [write('groupListUnblock', { taginfo: tag, grpinfo: name })],
    // Koji's command line has no unblock-group.
    commands: [],
  }
}

/** Makes a group in a tag. */
export function addGroup(tag: string, draft: GroupDraft): Act {
  const { name } = draft
  const opts = changesOf({ ...plainGroup, displayName: name }, draft)
  return withWayBack(
    {
      does: `Add the group ${name} to ${tag}`,
      done: `Added the group ${name} to ${tag}`,
      writes: [write('groupListAdd', { taginfo: tag, grpinfo: name, ...opts })],
      // The command line makes plain groups alone.
      commands: Object.keys(opts).length > 0 ? [] : [shellLine('koji', 'add-group', tag, name)],
    },
    removeOnly(tag, name),
  )
}

/** Changes what a group says of itself in a tag; an inherited one becomes the tag's own. */
export function editGroup(
  tag: string,
  before: GroupDraft,
  after: GroupDraft,
  isOwn: boolean,
): Act | null {
  const changes = changesOf(before, after)
  if (Object.keys(changes).length === 0) return null
  const what = Object.keys(changes).join(', ')
  const edit = (opts: GroupOpts): Act => ({
    does: `Change the group ${before.name} in ${tag}: ${what}`,
    done: `Changed the group ${before.name} in ${tag}: ${what}`,
    writes: [write('groupListAdd', { taginfo: tag, grpinfo: before.name, ...opts })],
    commands: [],
  })
  return withWayBack(
    edit(changes),
    isOwn ? edit(changesOf(after, before)) : removeOnly(tag, before.name),
  )
}

/** Takes a tag's own group away; an inherited one of the name counts again. */
export function removeGroup(tag: string, group: TagGroup): Act {
  return withWayBack(removeOnly(tag, group.name), restoreOnly(tag, draftOfGroup(group)))
}

/**
 * Hides a group in a tag. The hub keeps the block in the place of the tag's own group, so that to
 * unblock would lose that: it is given again instead.
 */
export function blockGroup(tag: string, group: TagGroup, isOwn: boolean): Act {
  return withWayBack(
    blockOnly(tag, group.name),
    isOwn ? restoreOnly(tag, draftOfGroup(group)) : unblockOnly(tag, group.name),
  )
}

/** Lets an inherited group into a tag again. */
export function unblockGroup(tag: string, name: string): Act {
  return withWayBack(unblockOnly(tag, name), blockOnly(tag, name))
}
