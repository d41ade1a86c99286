import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField } from '~/entities/acts/fields'
import { useActor } from '~/entities/use-session'
import { promoteBuild } from '~/hub/acts/builds'
import { mayPromote } from '~/hub/rules/permissions'
import { isAdmin } from '~/hub/rules/who-may'
import type { BuildDetail } from '~/hub/types/build'

/** Makes a draft the build of its NVR. */
export function PromoteDialog({ build }: { build: BuildDetail }) {
  const actor = useActor()
  const [{ force }, change] = useActDraft({ force: false })
  const mayForce = actor !== null && isAdmin(actor)
  return (
    <ActDialog
      title={`Promote ${build.nvr}?`}
      act={mayPromote(actor, build, force) ?? promoteBuild(build.nvr, force)}
      confirm="Promote it"
      fields={
        <CheckField
          label="Force it: past the policy"
          checked={force}
          onChange={(next) => change({ force: next })}
          no={mayForce ? null : 'Only admins may force'}
        />
      }
    >
      It takes the NVR without its draft suffix, for good: no other build can have that NVR then.
    </ActDialog>
  )
}
