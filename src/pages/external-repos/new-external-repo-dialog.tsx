import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { ExternalRepoFields } from '~/entities/acts/external-repo-fields'
import { asKeptUrl, createExternalRepo } from '~/hub/acts/external-repos'
import { whyNotExternalRepo } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

interface NewExternalRepoDialogProps {
  /** The names that are taken. */
  names: readonly string[]
}

/** Makes an external repo. */
export function NewExternalRepoDialog({ names }: NewExternalRepoDialogProps) {
  const [draft, change] = useActDraft({ name: '', url: '' })
  const taken = names.includes(draft.name)
    ? `There is an external repo ${draft.name} already`
    : null
  const why = taken ?? whyNotExternalRepo(draft)
  return (
    <ActDialog
      title="New external repo"
      act={why ?? createExternalRepo({ ...draft, url: asKeptUrl(draft.url) })}
      confirm="Create the repo"
      onDone={() => paths.externalRepo(draft.name)}
      fields={<ExternalRepoFields draft={draft} onChange={change} />}
    >
      No tag uses it before it is added to one, on the tag’s page under Repos.
    </ActDialog>
  )
}
