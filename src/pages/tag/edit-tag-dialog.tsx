import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TagFields } from '~/entities/acts/tag-fields'
import { draftOfTag, editTag } from '~/hub/acts/tags'
import type { Tag } from '~/hub/types/tag'
import { whyNotTagSettings } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

/** Changes a tag's name, arches, lock and permission. */
export function EditTagDialog({ tag }: { tag: Tag }) {
  const before = draftOfTag(tag)
  const [draft, change] = useActDraft(before)
  const act = whyNotTagSettings(draft) ?? editTag(before, draft) ?? 'Nothing is changed yet'
  return (
    <ActDialog
      title={`Edit ${tag.name}`}
      act={act}
      confirm="Save"
      fields={<TagFields draft={draft} onChange={change} />}
      onDone={() => (draft.name === tag.name ? undefined : paths.tag(draft.name))}
    >
      {draft.name !== tag.name &&
        'The old name is gone at once: targets and scripts that use it fail.'}
      {draft.locked && !tag.locked && 'Nothing can be built or tagged into it from now on.'}
    </ActDialog>
  )
}
