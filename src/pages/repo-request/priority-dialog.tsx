import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { setRequestPriority } from '~/hub/acts/repo-requests'
import type { RepoRequest } from '~/hub/types/repo'

/** Changes how soon a repo request is served. */
export function RequestPriorityDialog({ request }: { request: RepoRequest }) {
  const [draft, change] = useActDraft({ priority: String(request.priority) })
  const text = draft.priority.trim()
  const act = !/^-?\d+$/.test(text)
    ? 'The priority is a whole number'
    : Number(text) === request.priority
      ? 'Nothing is changed yet'
      : setRequestPriority(request, Number(text))
  return (
    <ActDialog
      title={`Priority of repo request ${request.id}`}
      act={act}
      confirm="Save"
      fields={
        <TextField
          label="Priority"
          numeric
          help="20 is usual; a lower number goes first."
          value={draft.priority}
          onChange={(priority) => change({ priority })}
        />
      }
    >
      {request.task_id !== null && 'It has its task already: what that waits for stays the same.'}
    </ActDialog>
  )
}
