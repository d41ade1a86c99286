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
        'Build targets follow the new name. Scripts and policies that use the old name fail at once. '}
      {draft.locked &&
        !tag.locked &&
        'Builds for it are refused, and nothing can be tagged into it or untagged, except by an admin with force.'}
    </ActDialog>
  )
}
