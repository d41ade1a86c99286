import { ActDialog } from '~/entities/acts/act-dialog'
import { removeExtra } from '~/hub/acts/tags'
import type { HubValue } from '~/hub/types/common'

interface RemoveExtraDialogProps {
  tag: string
  name: string
  value: HubValue
}

/** Takes a tag's own value of a setting away. */
export function RemoveExtraDialog({ tag, name, value }: RemoveExtraDialogProps) {
  return (
    <ActDialog
      title={`Remove ${name} from ${tag}?`}
      act={removeExtra(tag, name, value)}
      confirm="Remove it"
      danger
    >
      A value that {tag} inherits counts again, if there is one.
    </ActDialog>
  )
}
