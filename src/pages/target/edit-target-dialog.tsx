import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TargetFields, trimmedTarget, useWhyNotTarget } from '~/entities/acts/target-fields'
import { draftOfTarget, editTarget } from '~/hub/acts/targets'
import type { BuildTarget } from '~/hub/types/tag'
import { paths } from '~/lib/paths'

/** Changes a build target's name and tags. */
export function EditTargetDialog({ target }: { target: BuildTarget }) {
  const before = draftOfTarget(target)
  const [draft, change] = useActDraft(before)
  const why = useWhyNotTarget(draft, target.name)
  return (
    <ActDialog
      title={`Edit ${target.name}`}
      act={why ?? editTarget(before, trimmedTarget(draft)) ?? 'Nothing is changed yet'}
      confirm="Save"
      fields={<TargetFields draft={draft} onChange={change} />}
      onDone={() => (draft.name === target.name ? undefined : paths.target(draft.name))}
    >
      {draft.name !== target.name
        ? 'The old name is gone at once: whoever builds for it by that name fails.'
        : 'Builds that run already keep the tags that they began with.'}
    </ActDialog>
  )
}
