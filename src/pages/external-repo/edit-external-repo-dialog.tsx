import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { ExternalRepoFields } from '~/entities/acts/external-repo-fields'
import { asKeptUrl, editExternalRepo } from '~/hub/acts/external-repos'
import type { ExternalRepo } from '~/hub/types/repo'
import { whyNotExternalRepo } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

interface EditExternalRepoDialogProps {
  repo: ExternalRepo
  /** How many tags use it; undefined while that is not known. */
  tags: number | undefined
}

/** Changes an external repo's name and address. */
export function EditExternalRepoDialog({ repo, tags }: EditExternalRepoDialogProps) {
  const before = { name: repo.name, url: repo.url }
  const [draft, change] = useActDraft(before)
  const after = { ...draft, url: asKeptUrl(draft.url) }
  const act =
    whyNotExternalRepo(draft) ?? editExternalRepo(before, after) ?? 'Nothing is changed yet'
  return (
    <ActDialog
      title={`Edit ${repo.name}`}
      act={act}
      confirm="Save"
      fields={<ExternalRepoFields draft={draft} onChange={change} />}
      onDone={() => (draft.name === repo.name ? undefined : paths.externalRepo(draft.name))}
    >
      {tags === undefined
        ? 'It changes for all tags that use it.'
        : `It changes for ${tags === 1 ? 'the one tag that uses' : `the ${tags} tags that use`} it.`}{' '}
      Repos that are made already keep what they hold; the next ones read the new address.
    </ActDialog>
  )
}
