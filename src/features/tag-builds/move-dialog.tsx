import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { ChoiceField } from '~/entities/acts/fields'
import { useActor } from '~/entities/use-session'
import { moveBuild } from '~/hub/acts/builds'
import { buildTagsQuery } from '~/hub/queries/builds'
import { mayChangeBuildsOf } from '~/hub/rules/permissions'
import type { Build } from '~/hub/types/build'
import { ForceField } from './force-field'
import { AcceptingTagField } from './tag-dialog'
import { useTagCheck } from './use-tag-check'

interface MoveDialogProps {
  build: Pick<Build, 'nvr' | 'state' | 'package_name'>
  /** The tag that it leaves, where that is known. */
  from?: string
}

/** Takes a build from one of its tags and puts it into another. */
export function MoveDialog({ build, from: known }: MoveDialogProps) {
  const actor = useActor()
  const tags = useQuery(buildTagsQuery(build.nvr))
  const [draft, change] = useActDraft({ from: known ?? '', to: '', force: false })
  const { to, force } = draft
  const from = draft.from || (tags.data?.[0]?.name ?? '')
  const { reason, mayForce } = useTagCheck(to, [build], force, from)
  const leaving = tags.data?.find(({ name }) => name === from)
  const mayLeave = leaving ? mayChangeBuildsOf(actor, leaving, force) : null
  const why =
    from === ''
      ? 'It is in no tag'
      : mayLeave !== null
        ? `${from}: ${mayLeave}`
        : from === to.trim()
          ? 'It is in this tag already'
          : reason
  return (
    <ActDialog
      title="Move the build"
      act={why ?? moveBuild(build.nvr, from, to.trim(), force)}
      confirm="Move it"
      fields={
        <>
          <ChoiceField
            label="From the tag"
            value={from}
            options={(tags.data ?? []).map(({ name }) => ({ value: name, label: name }))}
            onChange={(next) => change({ from: next })}
          />
          <AcceptingTagField
            build={build}
            from={from}
            value={to}
            onChange={(next) => change({ to: next })}
          />
          <ForceField force={force} mayForce={mayForce} onChange={(on) => change({ force: on })} />
        </>
      }
    >
      The hub makes a task that moves {build.nvr}.
    </ActDialog>
  )
}
