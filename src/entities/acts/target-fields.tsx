import { useQuery } from '@tanstack/react-query'

import { useSettled } from '~/hooks/use-settled'
import type { TargetDraft } from '~/hub/acts/targets'
import { buildConfigQuery, tagQuery, targetQuery } from '~/hub/queries/tags'
import { whyNotName } from '~/hub/rules/draft-checks'
import { TextField } from './fields'
import { TagField } from './name-field'

interface TargetFieldsProps {
  draft: TargetDraft
  onChange: (part: Partial<TargetDraft>) => void
}

function useTag(name: string) {
  const settled = useSettled(name.trim(), 250)
  const tag = useQuery({ ...tagQuery(settled), enabled: settled !== '' })
  const isMissing = settled !== '' && settled === name.trim() && tag.data === null
  return { tag: tag.data ?? undefined, isMissing }
}

/**
 * Why the hub would refuse a build target (kojihub.py _create_build_target, _edit_build_target);
 * null where it would not.
 */
export function useWhyNotTarget(draft: TargetDraft, known?: string): string | null {
  const { name, buildTag, destTag } = draft
  const settled = useSettled(name, 250)
  const other = useQuery({ ...targetQuery(settled), enabled: settled !== '' && settled !== known })
  const from = useTag(buildTag)
  const to = useTag(destTag)
  const no = whyNotName(name)
  if (no !== null) return no
  if (name !== known && other.data?.name === name) return `There is a target ${name} already`
  if (buildTag.trim() === '') return 'Say which tag it builds in'
  if (from.isMissing) return `There is no tag ${buildTag.trim()}`
  if (destTag.trim() === '') return 'Say which tag it tags into'
  return to.isMissing ? `There is no tag ${destTag.trim()}` : null
}

/** What stands in the way of builds for a target that the hub itself takes. */
function useDoubts({ buildTag, destTag }: TargetDraft): string[] {
  const { tag: from } = useTag(buildTag)
  const { tag: to } = useTag(destTag)
  const config = useQuery({ ...buildConfigQuery(from?.name ?? ''), enabled: from !== undefined })
  return [
    ...(config.data && !config.data.arches
      ? [`${config.data.name} has no arches, its own or inherited: nothing can be built in it.`]
      : []),
    ...(to?.locked ? [`${to.name} is locked: what is built cannot be tagged into it.`] : []),
    ...(to?.perm ? [`To tag into ${to.name} one must hold the permission ${to.perm}.`] : []),
  ]
}

/** The name and the two tags of a build target, with what builds for it would meet. */
export function TargetFields({ draft, onChange }: TargetFieldsProps) {
  const doubts = useDoubts(draft)
  return (
    <>
      <TextField
        label="Name"
        mono
        value={draft.name}
        onChange={(name) => onChange({ name: name.trim() })}
      />
      <TagField
        label="Builds in"
        help="The build tag: what it has and inherits is in the buildroot, its arches are built."
        placeholder="foreman-el9-build"
        value={draft.buildTag}
        onChange={(buildTag) => onChange({ buildTag })}
      />
      <TagField
        label="Tags into"
        help="Where a finished build goes; its package must be listed there."
        placeholder="foreman-el9-candidate"
        value={draft.destTag}
        onChange={(destTag) => onChange({ destTag })}
      />
      {doubts.length > 0 && (
        <ul role="note" className="rounded-md bg-warn-soft px-3 py-1.5 text-xs text-warn">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** The draft with its tags' names as the hub has them. */
export function trimmedTarget({ name, buildTag, destTag }: TargetDraft): TargetDraft {
  return { name, buildTag: buildTag.trim(), destTag: destTag.trim() }
}
