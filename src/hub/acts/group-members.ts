import { shellLine } from '~/lib/shell-words'
import type { TagGroup } from '../types/tag'
import { type Act, type HubWrite, withWayBack, write } from './act'

/** How comps lists a package or a group (kojihub.py get_tag_groups). */
export const memberTypes = ['mandatory', 'default', 'optional', 'conditional'] as const

/** A package that a group lists, or a group that it requires. */
export interface GroupMember {
  kind: 'package' | 'group'
  name: string
  type: string
  /** For a conditional package, the one that it comes with; empty for none. */
  requires: string
  basearchonly: boolean
}

/** A member that a group has already. */
export interface KnownMember extends GroupMember {
  blocked: boolean
  /** The tag itself lists it; else it inherits it. */
  isOwn: boolean
}

/** A group in a tag. */
export interface GroupPlace {
  tag: string
  group: string
}

/** The packages or the required groups of a group in a tag, by name. */
export function membersOf(group: TagGroup, tag: number, kind: GroupMember['kind']): KnownMember[] {
  const members =
    kind === 'package'
      ? group.packagelist.map((row) => ({
          ...row,
          name: row.package,
          requires: row.requires ?? '',
          basearchonly: row.basearchonly ?? false,
        }))
      : group.grouplist.map((row) => ({ ...row, requires: '', basearchonly: false }))
  return members
    .map(({ name, type, requires, basearchonly, blocked, tag_id: from }) => ({
      kind,
      name,
      type,
      requires,
      basearchonly,
      blocked,
      isOwn: from === tag,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

function addWrite({ tag, group }: GroupPlace, member: GroupMember, force: boolean): HubWrite {
  const { kind, name, type, requires, basearchonly } = member
  const at = { taginfo: tag, grpinfo: group, ...(force && { force }) }
  return kind === 'package'
    ? write('groupPackageListAdd', {
        ...at,
        pkg_name: name,
        type,
        ...(basearchonly && { basearchonly }),
        ...(requires && { requires }),
      })
    : write('groupReqListAdd', { ...at, reqinfo: name, type })
}

function command(verb: string, { tag, group }: GroupPlace, { kind, name }: GroupMember): string {
  return shellLine('koji', `${verb}-group-${kind === 'package' ? 'pkg' : 'req'}`, tag, group, name)
}

const named = ({ kind, name }: GroupMember) => (kind === 'package' ? name : `the group ${name}`)
const where = ({ tag, group }: GroupPlace) => `the group ${group} of ${tag}`

function addOnly(place: GroupPlace, member: GroupMember, force = false): Act {
  const isPlain = member.type === 'mandatory' && !member.requires && !member.basearchonly && !force
  const as = member.type === 'mandatory' ? '' : ` as ${member.type}`
  return {
    does: `Add ${named(member)} to ${where(place)}${as}`,
    done: `Added ${named(member)} to ${where(place)}${as}`,
    writes: [addWrite(place, member, force)],
    // The command line adds mandatory members alone.
    commands: isPlain ? [command('add', place, member)] : [],
  }
}

function removeOnly(place: GroupPlace, member: GroupMember): Act {
  const { tag: taginfo, group: grpinfo } = place
  const { kind, name } = member
  return {
    does: `Remove ${named(member)} from ${where(place)}`,
    done: `Removed ${named(member)} from ${where(place)}`,
    writes: [
      kind === 'package'
        ? write('groupPackageListRemove', { taginfo, grpinfo, pkg_name: name })
        : write('groupReqListRemove', { taginfo, grpinfo, reqinfo: name }),
    ],
    commands: [],
  }
}

function blockOnly(place: GroupPlace, member: GroupMember): Act {
  const { tag: taginfo, group: grpinfo } = place
  const { kind, name } = member
  return {
    does: `Block ${named(member)} in ${where(place)}`,
    done: `Blocked ${named(member)} in ${where(place)}`,
    writes: [
      kind === 'package'
        ? write('groupPackageListBlock', { taginfo, grpinfo, pkg_name: name })
        : write('groupReqListBlock', { taginfo, grpinfo, reqinfo: name }),
    ],
    commands: [command('block', place, member)],
  }
}

function unblockOnly(place: GroupPlace, member: GroupMember): Act {
  const { tag: taginfo, group: grpinfo } = place
  const { kind, name } = member
  return {
    does: `Unblock ${named(member)} in ${where(place)}`,
    done: `Unblocked ${named(member)} in ${where(place)}`,
    writes: [
      kind === 'package'
        ? write('groupPackageListUnblock', { taginfo, grpinfo, pkg_name: name })
        : write('groupReqListUnblock', { taginfo, grpinfo, reqinfo: name }),
    ],
    commands: [command('unblock', place, member)],
  }
}

/** Lists a member in a group; `before` is how the group lists it now, and gets back to. */
export function addMember(place: GroupPlace, member: GroupMember, before?: KnownMember): Act {
  return withWayBack(
    addOnly(place, member),
    before?.isOwn ? addOnly(place, before) : removeOnly(place, member),
  )
}

/** Takes a member that the tag itself lists from a group. */
export function removeMember(place: GroupPlace, member: KnownMember): Act {
  return withWayBack(removeOnly(place, member), addOnly(place, member))
}

/** Hides a member in a group. The block takes the place of the tag's own listing, as of a group's. */
export function blockMember(place: GroupPlace, member: KnownMember): Act {
  return withWayBack(
    blockOnly(place, member),
    member.isOwn ? addOnly(place, member, true) : unblockOnly(place, member),
  )
}

/** Lets an inherited member into a group again. */
export function unblockMember(place: GroupPlace, member: KnownMember): Act {
  return withWayBack(unblockOnly(place, member), blockOnly(place, member))
}
