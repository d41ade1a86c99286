import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TargetFields, trimmedTarget, useWhyNotTarget } from '~/entities/acts/target-fields'
import { createTarget } from '~/hub/acts/targets'
import { paths } from '~/lib/paths'

/** Makes a build target. */
export function NewTargetDialog() {
  const [draft, change] = useActDraft({ name: '', buildTag: '', destTag: '' })
  const why = useWhyNotTarget(draft)
  return (
    <ActDialog
      title="New build target"
      act={why ?? createTarget(trimmedTarget(draft))}
      confirm="Create the target"
      onDone={() => paths.target(draft.name)}
      fields={<TargetFields draft={draft} onChange={change} />}
    />
  )
}
