import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, TextField } from '~/entities/acts/fields'
import { TagField } from '~/entities/acts/name-field'
import { useActor } from '~/entities/use-session'
import { useSettled } from '~/hooks/use-settled'
import { createSideTag } from '~/hub/acts/side-tags'
import { policyQuery } from '~/hub/queries/policies'
import { sideTagsQuery, tagQuery } from '~/hub/queries/tags'
import { policyVerdict } from '~/hub/rules/policy-answer'
import { paths } from '~/lib/paths'

interface MakeSideTagDialogProps {
  /** The base tag; asked for without. */
  base?: string
}

function nameOfNew(result: unknown): string | undefined {
  if (typeof result !== 'object' || result === null || !('name' in result)) return undefined
  return typeof result.name === 'string' ? result.name : undefined
}

/** What the hub's policy says to a side tag of a base tag (sidetag_hub.py createSideTag). */
function useWhyNotBase(name: string): string | null {
  const actor = useActor()
  const asked = useSettled(name.trim(), 250)
  const tag = useQuery({ ...tagQuery(asked), enabled: asked !== '' })
  const mine = useQuery({ ...sideTagsQuery({ user: actor?.id ?? 0 }), enabled: actor !== null })
  const said = useQuery({
    ...policyQuery('sidetag', {
      tag: tag.data?.id ?? 0,
      number_of_tags: mine.data?.length ?? 0,
      user_id: actor?.id ?? 0,
    }),
    enabled: Boolean(tag.data) && mine.data !== undefined && actor !== null,
  })
  if (name.trim() === '') return 'Say of which tag'
  if (asked !== name.trim() || tag.isFetching || said.isFetching) return 'Asking the hub…'
  if (tag.data === null) return `There is no tag ${asked}`
  return policyVerdict('sidetag', said.data)
}

/** Makes a side tag of a tag. */
export function MakeSideTagDialog({ base }: MakeSideTagDialogProps) {
  const [draft, change] = useActDraft({ base: base ?? '', debuginfo: false, suffix: '' })
  const name = draft.base.trim()
  const why = useWhyNotBase(draft.base)
  return (
    <ActDialog
      title={base === undefined ? 'New side tag' : `Make a side tag of ${base}`}
      act={why ?? createSideTag(name, draft.debuginfo, draft.suffix)}
      confirm="Make it"
      onDone={({ results: [made] }) => {
        const fresh = nameOfNew(made)
        return fresh === undefined ? paths.sideTags() : paths.tag(fresh)
      }}
      fields={
        <>
          {base === undefined && (
            <TagField
              label="Base tag"
              placeholder="foreman-nightly-el9-build"
              value={draft.base}
              onChange={(typed) => change({ base: typed })}
            />
          )}
          <CheckField
            label="With debuginfo in its repos"
            checked={draft.debuginfo}
            onChange={(debuginfo) => change({ debuginfo })}
          />
          <TextField
            label="Suffix"
            mono
            placeholder="none"
            help="At the end of its name; only those that the hub’s configuration lets."
            value={draft.suffix}
            onChange={(suffix) => change({ suffix: suffix.trim() })}
          />
        </>
      }
    >
      A tag of your own that inherits from {name || 'the base tag'}, with a build target of the same
      name. The hub gives it its name.
    </ActDialog>
  )
}
