import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, TextField } from '~/entities/acts/fields'
import { addHost } from '~/hub/acts/hosts'
import { archesOf } from '~/hub/rules/cluster'
import { whyNotHost, whyNotName } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

const empty = { name: '', arches: '', principal: '', force: false }
/** What the hub gives a new one (kojihub.py addHost, schema.sql host_config). */
const firstCapacity = 2

/** Makes a host. */
export function NewHostDialog() {
  const [draft, change] = useActDraft(empty)
  const name = draft.name.trim()
  const arches = archesOf(draft).join(' ')
  const principal = draft.principal.trim()
  const no = whyNotName(name) ?? whyNotHost({ arches, capacity: firstCapacity })
  return (
    <ActDialog
      title="New host"
      act={no ?? addHost({ ...draft, name, arches, principal })}
      confirm="Add the host"
      onDone={() => paths.host(name)}
      fields={
        <>
          <TextField
            label="Host name"
            mono
            placeholder="builder-01.example.org"
            help="As its kojid signs in."
            value={draft.name}
            onChange={(typed) => change({ name: typed })}
          />
          <TextField
            label="Arches"
            mono
            placeholder="x86_64 i686"
            help="With spaces between."
            value={draft.arches}
            onChange={(typed) => change({ arches: typed })}
          />
          <TextField
            label="Kerberos principal"
            mono
            help="Left empty: the hub makes it of the name, where it uses Kerberos."
            value={draft.principal}
            onChange={(typed) => change({ principal: typed })}
          />
          <CheckField
            label="Where a person has this name already, make their account the host’s"
            checked={draft.force}
            onChange={(force) => change({ force })}
          />
        </>
      }
    >
      It begins enabled, in the channel default, with the capacity {firstCapacity}. A host can be
      disabled later, but not deleted.
    </ActDialog>
  )
}
