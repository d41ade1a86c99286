import { shellLine } from '~/lib/shell-words'
import type { ExternalRepo } from '../types/repo'
import { type Act, withWayBack, write } from './act'

/** What a form says of an external repo. */
export type ExternalRepoDraft = Omit<ExternalRepo, 'id'>

function createOnly({ name, url }: ExternalRepoDraft): Act {
  return {
    does: `Create the external repo ${name}`,
    done: `Created the external repo ${name}`,
    writes: [write('createExternalRepo', { name, url })],
    commands: [shellLine('koji', 'add-external-repo', name, url)],
  }
}

function deleteOnly({ name }: ExternalRepoDraft, isUsed: boolean): Act {
  return {
    does: `Delete the external repo ${name}`,
    done: `Deleted the external repo ${name}`,
    writes: [write('deleteExternalRepo', { info: name })],
    commands: [shellLine('koji', 'remove-external-repo', isUsed && '--force', name)],
  }
}

function editOnly(before: ExternalRepoDraft, after: ExternalRepoDraft): Act {
  const name = after.name === before.name ? null : after.name
  const url = after.url === before.url ? null : after.url
  const what = [name !== null && `rename it to ${name}`, url !== null && `read it from ${url}`]
    .filter(Boolean)
    .join(', ')
  return {
    does: `Change the external repo ${before.name}: ${what}`,
    done: `Changed the external repo ${before.name}: ${what}`,
    writes: [
      write('editExternalRepo', {
        info: before.name,
        ...(name !== null && { name }),
        ...(url !== null && { url }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'edit-external-repo',
        url !== null && `--url=${url}`,
        name !== null && `--name=${name}`,
        before.name,
      ),
    ],
  }
}

/** A URL as the hub keeps it: with a slash at its end (kojihub.py create_external_repo). */
export function asKeptUrl(url: string): string {
  return url === '' || url.endsWith('/') ? url : `${url}/`
}

/** Makes an external repo, which no tag uses yet. */
export function createExternalRepo(draft: ExternalRepoDraft): Act {
  return withWayBack(createOnly(draft), deleteOnly(draft, false))
}

/** Takes an external repo from the tags that use it, and deletes it; no way back from the first. */
export function deleteExternalRepo(repo: ExternalRepoDraft, isUsed: boolean): Act {
  const act = deleteOnly(repo, isUsed)
  return isUsed ? act : withWayBack(act, createOnly(repo))
}

/** Changes an external repo for all tags that use it; null where nothing differs. */
export function editExternalRepo(before: ExternalRepoDraft, after: ExternalRepoDraft): Act | null {
  const same = before.name === after.name && before.url === after.url
  return same ? null : withWayBack(editOnly(before, after), editOnly(after, before))
}
