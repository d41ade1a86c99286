import { ChoiceField, TextField } from '~/entities/acts/fields'
import { type MergeMode, mergeModes, type RepoUse } from '~/hub/acts/repo-uses'
import { whyNotArches } from '~/hub/rules/draft-checks'

/** How a tag uses an external repo, as typed. */
export interface UseDraft {
  repo: string
  priority: string
  mergeMode: MergeMode
  arches: string
}

interface RepoUseFieldsProps {
  draft: UseDraft
  /** The merge modes of the tag's other external repos, inherited ones too. */
  otherModes: readonly string[]
  onChange: (part: Partial<UseDraft>) => void
}

const modeWords: Record<MergeMode, string> = {
  koji: 'koji: the tag’s own packages win, and of two repos the first',
  simple: 'simple: all packages of all repos, blocked ones left out',
  bare: 'bare: all packages of all repos, untouched',
}

/** Why the hub would refuse it (kojihub.py add_external_repo_to_tag), or what it would become. */
export function readUse(draft: UseDraft, others: readonly RepoUse[]): RepoUse | string {
  const { repo, mergeMode } = draft
  const arches = draft.arches.trim().split(/\s+/).filter(Boolean).join(' ')
  if (repo === '') return 'Say which external repo'
  if (!/^-?\d+$/.test(draft.priority.trim())) return 'The priority is a whole number'
  const priority = Number(draft.priority)
  const same = others.find((each) => each.priority === priority)
  if (same) return `${same.repo} has the priority ${priority} already`
  return whyNotArches(arches) ?? { repo, priority, mergeMode, arches }
}

/** The priority, merge mode and arches of an external repo in a tag. */
export function RepoUseFields({ draft, otherModes, onChange }: RepoUseFieldsProps) {
  const other = otherModes.find((mode) => mode !== draft.mergeMode)
  return (
    <>
      <TextField
        label="Priority"
        numeric
        help="The lowest counts first; no two of a tag are alike."
        value={draft.priority}
        onChange={(priority) => onChange({ priority })}
      />
      <ChoiceField
        label="Merge mode"
        help={
          // builder/kojid CreaterepoTask.merge_repos: it knows one mode at a time.
          other &&
          `Others that it has or inherits are merged by ${other}: a builder makes no repo of two modes.`
        }
        value={draft.mergeMode}
        options={mergeModes.map((mode) => ({ value: mode, label: modeWords[mode] }))}
        onChange={(mergeMode) => onChange({ mergeMode })}
      />
      <TextField
        label="Arches"
        mono
        placeholder="all of the tag"
        help="Only for these, with spaces between."
        value={draft.arches}
        onChange={(arches) => onChange({ arches })}
      />
    </>
  )
}
