import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, LinesField } from '~/entities/acts/fields'
import { useActor } from '~/entities/use-session'
import { changedMacros, draftOfSideTag, editSideTag } from '~/hub/acts/side-tags'
import { parentsQuery, tagQuery } from '~/hub/queries/tags'
import { mayEditSideTagExtra } from '~/hub/rules/permissions'
import { readExtra, writeExtra } from '~/hub/rules/extra-value'
import { allowedMacros, whyNotDebuginfo, whyNotMacros } from '~/hub/rules/side-tag'
import type { Tag } from '~/hub/types/tag'
import { linesOf, readLines } from './setting-lines'

const asItIs = (text: string) => text

/** The tag that lets its side tags change, or not: the first parent. */
function useParent(tag: Tag): Tag | undefined {
  const parents = useQuery(parentsQuery(tag.id))
  const first = parents.data?.[0]?.parent_id
  const parent = useQuery({ ...tagQuery(first ?? 0), enabled: first !== undefined })
  return parent.data ?? undefined
}

/** Changes debuginfo, RPM macros and other settings of a side tag, as far as its parent lets it. */
export function EditSideTagDialog({ tag }: { tag: Tag }) {
  const before = draftOfSideTag(tag)
  const [draft, change] = useActDraft({
    debuginfo: Boolean(before.debuginfo),
    macros: linesOf(before.macros, asItIs),
    extra: linesOf(before.extra, writeExtra),
  })
  const parent = useParent(tag)
  const noExtra = mayEditSideTagExtra(useActor())
  const macros = readLines(draft.macros, asItIs)
  const extra = readLines(draft.extra, readExtra)
  const odd = [macros, extra].find((read) => typeof read === 'string')
  const after =
    typeof macros === 'string' || typeof extra === 'string'
      ? before
      : { debuginfo: draft.debuginfo, macros, extra }
  const act =
    (typeof odd === 'string' ? odd : null) ??
    (parent ? whyNotMacros(parent, changedMacros(before, after)) : 'Its parent is not known yet') ??
    editSideTag(tag.name, before, after) ??
    'Nothing is changed yet'
  const globs = parent ? allowedMacros(parent) : []
  return (
    <ActDialog
      title={`Edit the side tag ${tag.name}`}
      act={act}
      confirm="Save"
      fields={
        <>
          <CheckField
            label="With debuginfo in its repos"
            checked={draft.debuginfo}
            no={parent ? whyNotDebuginfo(parent) : '…'}
            onChange={(debuginfo) => change({ debuginfo })}
          />
          <LinesField
            label="RPM macros"
            placeholder="dist=.el9"
            help={
              globs.length > 0
                ? `A line each, name=value; ${parent?.name} lets it set ${globs.join(', ')}.`
                : ((parent && whyNotMacros(parent, ['any'])) ?? undefined)
            }
            disabled={globs.length === 0}
            value={draft.macros}
            onChange={(typed) => change({ macros: typed })}
          />
          <LinesField
            label="Other settings"
            placeholder="mock.package_manager=dnf"
            help={noExtra ?? 'A line each, name=value; JSON is taken as that.'}
            disabled={noExtra !== null}
            value={draft.extra}
            onChange={(typed) => change({ extra: typed })}
          />
        </>
      }
    >
      Its repos have the change from the next one on.
    </ActDialog>
  )
}
