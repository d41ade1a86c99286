import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { makeRepo } from '~/hub/acts/repo-requests'
import { RepoPartFields } from './repo-part-fields'

interface MakeRepoDialogProps {
  tag: string
  /** The hub has a queue of requests, which this goes past. */
  hasQueue: boolean
}

/** Has a repo of a tag made at once. */
export function MakeRepoDialog({ tag, hasQueue }: MakeRepoDialogProps) {
  const [draft, change] = useActDraft({ debuginfo: false, src: false, separateSrc: false })
  return (
    <ActDialog
      title={`Make a repo of ${tag}`}
      act={makeRepo(tag, draft)}
      confirm="Make it"
      fields={<RepoPartFields parts={draft} onChange={change} />}
    >
      A newRepo task is made at once, whether a repo fits already or not.
      {hasQueue &&
        ' It goes past the hub’s queue of requests, and the hub may be set to refuse that (AllowNewRepo).'}
    </ActDialog>
  )
}
