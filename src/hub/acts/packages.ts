import { shellLine } from '~/lib/shell-words'
import type { ListedPackage } from '../types/tag'
import { type Act, withWayBack, write } from './act'

function addOnly(tag: string, name: string, owner: string, arches: string): Act {
  return {
    does: `Add ${name} to ${tag}`,
    done: `Added ${name} to ${tag}`,
    writes: [
      write('packageListAdd', {
        taginfo: tag,
        pkginfo: name,
        owner,
        ...(arches && { extra_arches: arches }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'add-pkg',
        `--owner=${owner}`,
        arches !== '' && `--extra-arches=${arches}`,
        tag,
        name,
      ),
    ],
  }
}

function removeOnly(tag: string, name: string): Act {
  return {
    does: `Remove ${name} from ${tag}`,
    done: `Removed ${name} from ${tag}`,
    writes: [write('packageListRemove', { taginfo: tag, pkginfo: name })],
    commands: [shellLine('koji', 'remove-pkg', tag, name)],
  }
}

function blockOnly(tag: string, name: string): Act {
  return {
    does: `Block ${name} in ${tag}`,
    done: `Blocked ${name} in ${tag}`,
    writes: [write('packageListBlock', { taginfo: tag, pkginfo: name })],
    commands: [shellLine('koji', 'block-pkg', tag, name)],
  }
}

function unblockOnly(tag: string, name: string): Act {
  return {
    does: `Unblock ${name} in ${tag}`,
    done: `Unblocked ${name} in ${tag}`,
    writes: [write('packageListUnblock', { taginfo: tag, pkginfo: name })],
    commands: [shellLine('koji', 'unblock-pkg', tag, name)],
  }
}

function ownerOnly(tag: string, name: string, owner: string): Act {
  return {
    does: `Give ${name} in ${tag} to ${owner}`,
    done: `Gave ${name} in ${tag} to ${owner}`,
    writes: [write('packageListSetOwner', { taginfo: tag, pkginfo: name, owner })],
    commands: [shellLine('koji', 'set-pkg-owner', owner, tag, name)],
  }
}

function archesOnly(tag: string, name: string, arches: string): Act {
  return {
    does: `Set the extra arches of ${name} in ${tag} to ${arches || 'none'}`,
    done: `Set the extra arches of ${name} in ${tag} to ${arches || 'none'}`,
    writes: [write('packageListSetArches', { taginfo: tag, pkginfo: name, arches })],
    commands: [shellLine('koji', 'set-pkg-arches', arches, tag, name)],
  }
}

/** Lists a package in a tag; a name that no package has makes one, which `isNew` says. */
export function addPackage(
  tag: string,
  name: string,
  owner: string,
  arches: string,
  isNew = false,
): Act {
  const differs = `The package ${name} stays on the hub, in no tag: packages cannot be deleted.`
  return withWayBack(addOnly(tag, name, owner, arches), {
    ...removeOnly(tag, name),
    ...(isNew && { differs }),
  })
}

/** Whether a tag has a listing of its own; else it inherits the row. */
function isOwn(tag: string, { tag_name: from }: ListedPackage): boolean {
  return from === undefined || from === tag
}

/** Takes a package from a tag's own list. */
export function removePackage(tag: string, row: ListedPackage): Act {
  const { package_name: name, owner_name: owner = '', extra_arches: arches, blocked } = row
  const back = addOnly(tag, name, owner, arches ?? '')
  const block = blockOnly(tag, name)
  return withWayBack(
    removeOnly(tag, name),
    blocked
      ? {
          ...back,
          writes: [...back.writes, ...block.writes],
          commands: [...back.commands, ...block.commands],
        }
      : back,
  )
}

/**
 * Bars a package from a tag, and from what inherits from it. Unblocking drops the tag's own listing
 * where a parent has one (kojihub.py pkglist_unblock), which counts for `hadOwn`.
 */
export function blockPackage(tag: string, name: string, hadOwn = false): Act {
  const differs = `If a parent of ${tag} lists ${name} too, the parent’s listing counts then: the owner and architectures of the tag’s own are not restored.`
  return withWayBack(blockOnly(tag, name), {
    ...unblockOnly(tag, name),
    ...(hadOwn && { differs }),
  })
}

/** Lets a package into a tag again. */
export function unblockPackage(tag: string, name: string): Act {
  return withWayBack(unblockOnly(tag, name), blockOnly(tag, name))
}

/** Gives a package in a tag another owner; an inherited one gets a listing of its own for it. */
export function setPackageOwner(tag: string, row: ListedPackage, owner: string): Act {
  const { package_name: name, owner_name: before } = row
  const act = ownerOnly(tag, name, owner)
  if (!isOwn(tag, row)) return withWayBack(act, removeOnly(tag, name))
  return before ? withWayBack(act, ownerOnly(tag, name, before)) : act
}

/** Has a package built for further arches in a tag, with spaces between; as setPackageOwner. */
export function setPackageArches(tag: string, row: ListedPackage, arches: string): Act {
  const { package_name: name, extra_arches: before } = row
  const back = isOwn(tag, row) ? archesOnly(tag, name, before ?? '') : removeOnly(tag, name)
  return withWayBack(archesOnly(tag, name, arches), back)
}
