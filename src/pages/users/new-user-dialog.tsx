import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, TextField } from '~/entities/acts/fields'
import { createUser } from '~/hub/acts/users'
import { whyNotName } from '~/hub/rules/draft-checks'
import { paths } from '~/lib/paths'

/** Makes a person's account. */
export function NewUserDialog() {
  const [draft, change] = useActDraft({ name: '', principal: '', blocked: false })
  const name = draft.name.trim()
  return (
    <ActDialog
      title="New user"
      act={whyNotName(name) ?? createUser(name, draft.principal.trim(), draft.blocked)}
      confirm="Create the user"
      onDone={() => paths.user(name)}
      fields={
        <>
          <TextField
            label="Name"
            mono
            value={draft.name}
            onChange={(typed) => change({ name: typed })}
          />
          <TextField
            label="Kerberos principal"
            mono
            placeholder="name@EXAMPLE.ORG"
            help="Who signs in with it is this user. A hub may make the user at its first sign-in as well."
            value={draft.principal}
            onChange={(principal) => change({ principal })}
          />
          <CheckField
            label="May not sign in yet"
            checked={draft.blocked}
            onChange={(blocked) => change({ blocked })}
          />
        </>
      }
    >
      A user can be disabled later, but not deleted.
    </ActDialog>
  )
}
