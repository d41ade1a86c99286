import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { useActor } from '~/entities/use-session'
import { untagBuild } from '~/hub/acts/builds'
import { mayChangeBuildsOf } from '~/hub/rules/permissions'
import { isAdmin } from '~/hub/rules/who-may'
import type { Tag } from '~/hub/types/tag'
import { ForceField } from './force-field'

interface UntagDialogProps {
  nvrs: readonly string[]
  tag: Pick<Tag, 'name' | 'locked' | 'perm'>
}

/** Takes builds from a tag, at once. */
export function UntagDialog({ nvrs, tag }: UntagDialogProps) {
  const actor = useActor()
  const [{ force }, change] = useActDraft({ force: false })
  const acts = nvrs.map((nvr) => untagBuild(nvr, tag.name, force))
  const no = mayChangeBuildsOf(actor, tag, force)
  const fields = (
    <ForceField
      force={force}
      mayForce={actor !== null && isAdmin(actor)}
      onChange={(next) => change({ force: next })}
    />
  )
  const [only] = acts
  if (acts.length === 1 && only) {
    return (
      <ActDialog
        title={`Untag ${nvrs[0]}?`}
        act={no ?? only}
        confirm="Untag it"
        danger
        fields={fields}
      >
        It leaves {tag.name} at once; the build itself stays on the hub, and can be tagged again.
      </ActDialog>
    )
  }
  return (
    <SeveralDialog
      title={`Untag ${nvrs.length} builds from ${tag.name}?`}
      acts={no ?? acts}
      confirm={`Untag ${nvrs.length} builds`}
      danger
      fields={fields}
    >
      They leave {tag.name} at once; the builds themselves stay on the hub.
    </SeveralDialog>
  )
}
