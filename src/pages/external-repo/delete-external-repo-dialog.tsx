import { ActDialog } from '~/entities/acts/act-dialog'
import { deleteExternalRepo } from '~/hub/acts/external-repos'
import type { ExternalRepo, TagExternalRepo } from '~/hub/types/repo'
import { paths } from '~/lib/paths'

interface DeleteExternalRepoDialogProps {
  repo: ExternalRepo
  /** The tags that use it; undefined while they are not known. */
  uses: readonly TagExternalRepo[] | undefined
}

/** Deletes an external repo, naming the tags that lose it. */
export function DeleteExternalRepoDialog({ repo, uses }: DeleteExternalRepoDialogProps) {
  const names = uses?.map(({ tag_name: name }) => name)
  return (
    <ActDialog
      title={`Delete the external repo ${repo.name}?`}
      act={
        names
          ? deleteExternalRepo({ name: repo.name, url: repo.url }, names.length > 0)
          : 'The tags that use it are not known yet'
      }
      confirm={`Delete ${repo.name}`}
      danger
      onDone={() => paths.externalRepos()}
    >
      {names && names.length > 0
        ? `It is taken from the ${names.length === 1 ? 'tag' : 'tags'} ${names.join(', ')}: builds there, and in what inherits from them, miss its packages from their next repo on. To bring it back, make it anew and add it there again.`
        : 'No tag uses it.'}
    </ActDialog>
  )
}
