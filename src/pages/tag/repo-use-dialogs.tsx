import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { editRepoUse, removeRepoUse, type RepoUse } from '~/hub/acts/repo-uses'
import { readUse, RepoUseFields, type UseDraft } from './repo-use-fields'

interface RepoUseDialogProps {
  tag: string
  use: RepoUse
  /** All that the tag itself has. */
  own: readonly RepoUse[]
  otherModes: readonly string[]
}

/** Changes the priority, merge mode and arches of an external repo in a tag. */
export function EditRepoUseDialog({ tag, use, own, otherModes }: RepoUseDialogProps) {
  const [draft, change] = useActDraft<UseDraft>({ ...use, priority: String(use.priority) })
  const others = own.filter(({ repo }) => repo !== use.repo)
  const after = readUse({ ...draft, repo: use.repo }, others)
  const act =
    typeof after === 'string' ? after : (editRepoUse(tag, use, after) ?? 'Nothing is changed yet')
  return (
    <ActDialog
      title={`${use.repo} in ${tag}`}
      act={act}
      confirm="Save"
      fields={<RepoUseFields draft={draft} otherModes={otherModes} onChange={change} />}
    />
  )
}

/** Has builds in a tag do without an external repo. */
export function RemoveRepoUseDialog({ tag, use }: Pick<RepoUseDialogProps, 'tag' | 'use'>) {
  return (
    <ActDialog
      title={`Take ${use.repo} from ${tag}?`}
      act={removeRepoUse(tag, use)}
      confirm="Take it away"
      danger
    >
      Its packages are missing from the buildroots of {tag} and of what inherits from it, from the
      next repo of each on. The external repo itself stays.
    </ActDialog>
  )
}
