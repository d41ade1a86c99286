import { shellLine } from '~/lib/shell-words'
import type { BuildTarget } from '../types/tag'
import { type Act, withWayBack, write } from './act'

/** What a form says of a build target: its tags by their names. */
export interface TargetDraft {
  name: string
  buildTag: string
  destTag: string
}

/** A build target as a form begins with it. */
export function draftOfTarget(target: BuildTarget): TargetDraft {
  return {
    name: target.name,
    buildTag: target.build_tag_name,
    destTag: target.dest_tag_name,
  }
}

function createOnly({ name, buildTag, destTag }: TargetDraft): Act {
  return {
    does: `Create the build target ${name}, from ${buildTag} to ${destTag}`,
    done: `Created the build target ${name}, from ${buildTag} to ${destTag}`,
    writes: [write('createBuildTarget', { name, build_tag: buildTag, dest_tag: destTag })],
    commands: [shellLine('koji', 'add-target', name, buildTag, destTag)],
  }
}

function deleteOnly({ name }: TargetDraft): Act {
  return {
    does: `Delete the build target ${name}`,
    done: `Deleted the build target ${name}`,
    writes: [write('deleteBuildTarget', { buildTargetInfo: name })],
    commands: [shellLine('koji', 'remove-target', name)],
  }
}

function editOnly(before: TargetDraft, after: TargetDraft): Act {
  const { name, buildTag, destTag } = after
  const what = [
    name !== before.name && `rename it to ${name}`,
    buildTag !== before.buildTag && `build in ${buildTag}`,
    destTag !== before.destTag && `tag into ${destTag}`,
  ]
    .filter(Boolean)
    .join(', ')
  return {
    does: `Change the build target ${before.name}: ${what}`,
    done: `Changed the build target ${before.name}: ${what}`,
    // The hub has all of it said anew, what stays too (kojihub.py edit_build_target).
    writes: [
      write('editBuildTarget', {
        buildTargetInfo: before.name,
        name,
        build_tag: buildTag,
        dest_tag: destTag,
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'edit-target',
        name !== before.name && `--rename=${name}`,
        buildTag !== before.buildTag && `--build-tag=${buildTag}`,
        destTag !== before.destTag && `--dest-tag=${destTag}`,
        before.name,
      ),
    ],
  }
}

/** Makes a build target. */
export function createTarget(draft: TargetDraft): Act {
  return withWayBack(createOnly(draft), deleteOnly(draft))
}

/** Deletes a build target: its tags and their builds stay. */
export function deleteTarget(draft: TargetDraft): Act {
  return withWayBack(deleteOnly(draft), createOnly(draft))
}

/** Changes a build target; null where nothing differs. */
export function editTarget(before: TargetDraft, after: TargetDraft): Act | null {
  const same =
    before.name === after.name &&
    before.buildTag === after.buildTag &&
    before.destTag === after.destTag
  return same ? null : withWayBack(editOnly(before, after), editOnly(after, before))
}
