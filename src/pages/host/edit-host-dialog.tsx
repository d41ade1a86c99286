import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { LostBuilders } from '~/features/host-actions/lost-builders'
import { draftOfHost, editHost } from '~/hub/acts/hosts'
import { archesOf } from '~/hub/rules/cluster'
import type { Host } from '~/hub/types/host'
import { whyNotHost } from '~/hub/rules/draft-checks'

/** Changes a host's architectures, capacity and texts. */
export function EditHostDialog({ host }: { host: Host }) {
  const before = draftOfHost(host)
  const [typed, change] = useActDraft({ ...before, capacity: String(before.capacity) })
  const after = {
    arches: archesOf(typed).join(' '),
    capacity: Number(typed.capacity.trim() || Number.NaN),
    description: typed.description.trim(),
    comment: typed.comment.trim(),
  }
  const act = whyNotHost(after) ?? editHost(host.name, before, after) ?? 'Nothing is changed yet'
  const fewer = archesOf(host).some((arch) => !archesOf(after).includes(arch))
  return (
    <ActDialog
      title={`Edit ${host.name}`}
      act={act}
      confirm="Save"
      fields={
        <>
          <TextField
            label="Arches"
            mono
            help="With spaces between."
            value={typed.arches}
            onChange={(arches) => change({ arches })}
          />
          <TextField
            label="Capacity"
            numeric
            help="How much load it takes: a buildArch task is 1.5 at first. More than 1."
            value={typed.capacity}
            onChange={(capacity) => change({ capacity })}
          />
          <TextField
            label="Description"
            value={typed.description}
            onChange={(description) => change({ description })}
          />
          <TextField
            label="Comment"
            value={typed.comment}
            onChange={(comment) => change({ comment })}
          />
        </>
      }
    >
      {host.enabled && fewer && (
        <LostBuilders
          change={(each) => (each.id === host.id ? { ...each, arches: after.arches } : each)}
        />
      )}
    </ActDialog>
  )
}
