import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField } from '~/entities/acts/name-field'
import { addRepoUse, mergeModes, nextPriority, type RepoUse } from '~/hub/acts/repo-uses'
import { externalReposQuery } from '~/hub/queries/repos'
import { readUse, RepoUseFields, type UseDraft } from './repo-use-fields'

interface AddRepoUseDialogProps {
  tag: string
  /** Those that the tag itself has; undefined while they are not known. */
  own: readonly RepoUse[] | undefined
  otherModes: readonly string[]
}

/** Has builds in a tag use an external repo. */
export function AddRepoUseDialog({ tag, own, otherModes }: AddRepoUseDialogProps) {
  const repos = useQuery(externalReposQuery())
  const [draft, change] = useActDraft<UseDraft>({
    repo: '',
    priority: own ? String(nextPriority(own)) : '',
    mergeMode: mergeModes.find((mode) => mode === otherModes[0]) ?? 'koji',
    arches: '',
  })
  const taken = own ?? []
  const use = readUse(draft, taken)
  const free = (repos.data ?? []).filter(({ name }) => !taken.some(({ repo }) => repo === name))
  const known = free.find(({ name }) => name === draft.repo)
  const why = !own
    ? 'What the tag has already is not known yet'
    : taken.some(({ repo }) => repo === draft.repo)
      ? `${tag} uses ${draft.repo} already`
      : repos.data && draft.repo && !known
        ? `There is no external repo ${draft.repo}`
        : null
  return (
    <ActDialog
      title={`Add an external repo to ${tag}`}
      act={why ?? (typeof use === 'string' ? use : addRepoUse(tag, use))}
      confirm="Add it"
      fields={
        <>
          <NameField
            label="External repo"
            help={known?.url}
            names={free.map(({ name }) => name)}
            value={draft.repo}
            onChange={(repo) => change({ repo: repo.trim() })}
          />
          <RepoUseFields draft={draft} otherModes={otherModes} onChange={change} />
        </>
      }
    >
      Its packages are in the buildroots of {tag} and of what inherits from it, from the next repo
      of each on.
    </ActDialog>
  )
}
