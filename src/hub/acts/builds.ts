import { shellLine } from '~/lib/shell-words'
import { type Act, withWayBack, write } from './act'

/** Cancels a running build with its task. */
export function cancelBuild(nvr: string): Act {
  return {
    does: `Cancel the build ${nvr}`,
    done: `Canceled the build ${nvr}`,
    writes: [write('cancelBuild', { buildID: nvr })],
    commands: [shellLine('koji', 'cancel', nvr)],
  }
}

function tagOnly(nvr: string, tag: string, force: boolean): Act {
  return {
    does: `Tag ${nvr} into ${tag}`,
    done: `Tagged ${nvr} into ${tag}`,
    writes: [write('tagBuild', { tag, build: nvr, ...(force && { force }) })],
    commands: [shellLine('koji', 'tag-build', force && '--force', tag, nvr)],
  }
}

function untagOnly(nvr: string, tag: string, force: boolean): Act {
  return {
    does: `Untag ${nvr} from ${tag}`,
    done: `Untagged ${nvr} from ${tag}`,
    writes: [write('untagBuild', { tag, build: nvr, ...(force && { force }) })],
    commands: [shellLine('koji', 'untag-build', force && '--force', tag, nvr)],
  }
}

/** Forcing lists or unblocks the build's package in the tag (kojihub.py tagBuild). */
function listingStays(tag: string, force: boolean): Pick<Act, 'differs'> {
  if (!force) return {}
  return {
    differs: `If ${tag} did not list the package, or blocked it, forcing has listed it: it stays listed.`,
  }
}

/** Has a task tag a build; `force` goes past locks and policy, for admins. */
export function tagBuild(nvr: string, tag: string, force = false): Act {
  return withWayBack(tagOnly(nvr, tag, force), {
    ...untagOnly(nvr, tag, force),
    ...listingStays(tag, force),
  })
}

/** Takes a build from a tag at once. */
export function untagBuild(nvr: string, tag: string, force = false): Act {
  return withWayBack(untagOnly(nvr, tag, force), tagOnly(nvr, tag, force))
}

function moveOnly(nvr: string, from: string, to: string, force: boolean): Act {
  return {
    does: `Move ${nvr} from ${from} to ${to}`,
    done: `Moved ${nvr} from ${from} to ${to}`,
    writes: [write('moveBuild', { tag1: from, tag2: to, build: nvr, ...(force && { force }) })],
    commands: [shellLine('koji', 'move-build', force && '--force', from, to, nvr)],
  }
}

/** Has a task take a build from one tag and put it into another. */
export function moveBuild(nvr: string, from: string, to: string, force = false): Act {
  return withWayBack(moveOnly(nvr, from, to, force), {
    ...moveOnly(nvr, to, from, force),
    ...listingStays(to, force),
  })
}

/** Makes a draft the build of its NVR, without its draft suffix. */
export function promoteBuild(nvr: string, force = false): Act {
  return {
    does: `Promote the draft ${nvr}`,
    done: `Promoted the draft ${nvr}`,
    writes: [write('promoteBuild', { build: nvr, ...(force && { force }) })],
    commands: [shellLine('koji', 'promote-build', force && '--force', nvr)],
  }
}
