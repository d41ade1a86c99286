import { useActDraft } from '~/entities/acts/act-place'
import { TagField } from '~/entities/acts/name-field'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { useActor } from '~/entities/use-session'
import { moveBuild } from '~/hub/acts/builds'
import { mayChangeBuildsOf } from '~/hub/rules/permissions'
import type { Build } from '~/hub/types/build'
import type { Tag } from '~/hub/types/tag'
import { ForceField } from './force-field'
import { useTagCheck } from './use-tag-check'

interface MoveBuildsDialogProps {
  builds: readonly Pick<Build, 'nvr' | 'state' | 'package_name'>[]
  from: Pick<Tag, 'name' | 'locked' | 'perm'>
}

/** Takes builds from one tag and puts them into another, a task of the hub for each. */
export function MoveBuildsDialog({ builds, from }: MoveBuildsDialogProps) {
  const actor = useActor()
  const [{ to, force }, change] = useActDraft({ to: '', force: false })
  const { reason, mayForce } = useTagCheck(to, builds, force)
  const no = mayChangeBuildsOf(actor, from, force) ?? reason
  return (
    <SeveralDialog
      title={`Move ${builds.length} builds from ${from.name}`}
      acts={no ?? builds.map(({ nvr }) => moveBuild(nvr, from.name, to.trim(), force))}
      confirm={`Move ${builds.length} builds`}
      fields={
        <>
          <TagField label="To the tag" value={to} onChange={(typed) => change({ to: typed })} />
          <ForceField force={force} mayForce={mayForce} onChange={(on) => change({ force: on })} />
        </>
      }
    >
      The hub makes a task for each; what it refuses does not stop the others.
    </SeveralDialog>
  )
}
