import { shellLine } from '~/lib/shell-words'
import type { TagExternalRepo } from '../types/repo'
import { type Act, withWayBack, write } from './act'

/** koji.REPO_MERGE_MODES, and what each does with packages that several repos have. */
export const mergeModes = ['koji', 'simple', 'bare'] as const
export type MergeMode = (typeof mergeModes)[number]

/** How a tag uses an external repo. */
export interface RepoUse {
  repo: string
  priority: number
  mergeMode: MergeMode
  /** Only for these, with spaces between; empty for all of the tag's. */
  arches: string
}

/** How a tag uses an external repo, as a form begins with it. */
export function repoUseOf(row: TagExternalRepo): RepoUse {
  return {
    repo: row.external_repo_name,
    priority: row.priority,
    mergeMode: mergeModes.find((mode) => mode === row.merge_mode) ?? 'koji',
    arches: row.arches ?? '',
  }
}

function addOnly(tag: string, { repo, priority, mergeMode, arches }: RepoUse): Act {
  return {
    does: `Add the external repo ${repo} to ${tag} at priority ${priority}`,
    done: `Added the external repo ${repo} to ${tag} at priority ${priority}`,
    writes: [
      write('addExternalRepoToTag', {
        tag_info: tag,
        repo_info: repo,
        priority,
        merge_mode: mergeMode,
        ...(arches && { arches }),
      }),
    ],
    commands: [
      shellLine(
        'koji',
        'add-external-repo',
        `--tag=${tag}`,
        `--priority=${priority}`,
        `--mode=${mergeMode}`,
        arches !== '' && `--arches=${arches}`,
        repo,
      ),
    ],
  }
}

function removeOnly(tag: string, { repo }: RepoUse): Act {
  return {
    does: `Take the external repo ${repo} from ${tag}`,
    done: `Took the external repo ${repo} from ${tag}`,
    writes: [write('removeExternalRepoFromTag', { tag_info: tag, repo_info: repo })],
    commands: [shellLine('koji', 'remove-external-repo', repo, tag)],
  }
}

function editOnly(tag: string, before: RepoUse, after: RepoUse): Act {
  const { repo, priority, mergeMode, arches } = after
  const changes = {
    ...(priority !== before.priority && { priority }),
    ...(mergeMode !== before.mergeMode && { merge_mode: mergeMode }),
    ...(arches !== before.arches && { arches }),
  }
  const what = [
    priority !== before.priority && `priority ${priority}`,
    mergeMode !== before.mergeMode && `merge mode ${mergeMode}`,
    arches !== before.arches && `arches ${arches || 'all'}`,
  ]
    .filter(Boolean)
    .join(', ')
  return {
    does: `Change how ${tag} uses ${repo}: ${what}`,
    done: `Changed how ${tag} uses ${repo}: ${what}`,
    writes: [write('editTagExternalRepo', { tag_info: tag, repo_info: repo, ...changes })],
    commands: [
      shellLine(
        'koji',
        'edit-external-repo',
        `--tag=${tag}`,
        'priority' in changes && `--priority=${priority}`,
        'merge_mode' in changes && `--mode=${mergeMode}`,
        'arches' in changes && `--arches=${arches}`,
        repo,
      ),
    ],
  }
}

/** Has builds in a tag use an external repo. */
export function addRepoUse(tag: string, use: RepoUse): Act {
  return withWayBack(addOnly(tag, use), removeOnly(tag, use))
}

/** Has builds in a tag do without an external repo of its own. */
export function removeRepoUse(tag: string, use: RepoUse): Act {
  return withWayBack(removeOnly(tag, use), addOnly(tag, use))
}

/** Changes how a tag uses an external repo; null where nothing differs. */
export function editRepoUse(tag: string, before: RepoUse, after: RepoUse): Act | null {
  const same =
    before.priority === after.priority &&
    before.mergeMode === after.mergeMode &&
    before.arches === after.arches
  return same ? null : withWayBack(editOnly(tag, before, after), editOnly(tag, after, before))
}

/**
 * The priority after a tag's last one, at least 3 more and a multiple of 5 (commands.py
 * _pick_external_repo_priority).
 */
export function nextPriority(uses: readonly Pick<RepoUse, 'priority'>[]): number {
  if (uses.length === 0) return 5
  const last = Math.max(...uses.map(({ priority }) => priority))
  return Math.floor((last + 7) / 5) * 5
}

/**
 * Puts a tag's external repos in another order with the priorities that they have among them. The
 * hub changes one at a time and never takes two alike, so that one may step aside for a while.
 */
export function reorderUses(tag: string, after: readonly RepoUse[]): Act[] {
  const priorities = after.map(({ priority }) => priority).toSorted((a, b) => a - b)
  let left = after
    .map((use, index) => ({ use, priority: priorities[index] ?? use.priority }))
    .filter(({ use, priority }) => use.priority !== priority)
  const spare = nextPriority(after)
  const acts: Act[] = []
  while (left.length > 0) {
    const taken = new Set(left.map(({ use }) => use.priority))
    const free = left.find(({ priority }) => !taken.has(priority))
    const moved = free ?? left[0]
    if (!moved) break
    const next = { ...moved.use, priority: free ? moved.priority : spare }
    // Without a way back: undone one by one, they would be in each other's way.
    acts.push(editOnly(tag, moved.use, next))
    left = left
      .filter((each) => each !== moved || !free)
      .map((each) => (each === moved ? { ...each, use: next } : each))
  }
  return acts
}
