import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TagField } from '~/entities/acts/name-field'
import { TagFields } from '~/entities/acts/tag-fields'
import { createTag, type TagDraft } from '~/hub/acts/tags'
import { whyNotTagSettings } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

const empty: TagDraft = { name: '', arches: '', locked: false, perm: null }

/** Makes a tag. */
export function NewTagDialog() {
  const [draft, change] = useActDraft({ ...empty, parent: '' })
  const parent = draft.parent.trim()
  return (
    <ActDialog
      title="New tag"
      act={whyNotTagSettings(draft) ?? createTag(draft, parent)}
      confirm="Create the tag"
      onDone={() => paths.tag(draft.name)}
      fields={
        <>
          <TagFields draft={draft} onChange={change} />
          <TagField
            label="Inherits from"
            help="Its first parent, of priority 0; more can be added on its page."
            placeholder="none"
            value={draft.parent}
            onChange={(typed) => change({ parent: typed })}
          />
        </>
      }
    />
  )
}
