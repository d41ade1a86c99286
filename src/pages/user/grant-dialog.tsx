import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, ChoiceField, TextField } from '~/entities/acts/fields'
import { HubFailure } from '~/entities/query-state'
import { grantNewPermission, grantPermission } from '~/hub/acts/users'
import { whyNotName } from '~/hub/rules/draft-checks'
import {
  allPermissionsQuery,
  ownPermissionsQuery,
  permissionsQuery,
} from '~/hub/queries/people-and-places'

/** Grants a permission, which may be a new one. */
export function GrantDialog({ user }: { user: string }) {
  const all = useQuery(allPermissionsQuery())
  const own = useQuery(ownPermissionsQuery(user))
  const held = useQuery(permissionsQuery(user))
  const [draft, change] = useActDraft({ isNew: false, permission: '', name: '', description: '' })
  const name = draft.name.trim()
  const known = (all.data ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
  const open = known.filter((each) => !own.data?.includes(each.name))
  const chosen = open.find((each) => each.name === draft.permission)
  const taken = known.some((each) => each.name === name) ? `There is a permission ${name}` : null
  const act = draft.isNew
    ? (whyNotName(name) ?? taken ?? grantNewPermission(user, name, draft.description.trim()))
    : chosen
      ? grantPermission(user, chosen.name)
      : 'Choose a permission'
  return (
    <ActDialog
      title={`Grant a permission to ${user}`}
      act={act}
      confirm="Grant it"
      fields={
        <>
          {all.error && (
            <HubFailure
              error={all.error}
              what="the permissions"
              onRetry={() => void all.refetch()}
            />
          )}
          {!draft.isNew && (
            <ChoiceField
              label="Permission"
              value={draft.permission}
              help={chosen && (chosen.description ?? 'It has no description.')}
              options={[
                { value: '', label: all.isPending ? 'Asking for the permissions…' : 'Choose…' },
                ...open.map((each) => ({
                  value: each.name,
                  label: each.description ? `${each.name}: ${each.description}` : each.name,
                })),
              ]}
              onChange={(permission) => change({ permission })}
            />
          )}
          <CheckField
            label="One that the hub does not know yet"
            checked={draft.isNew}
            onChange={(isNew) => change({ isNew })}
          />
          {draft.isNew && (
            <>
              <TextField
                label="Name"
                mono
                value={draft.name}
                onChange={(typed) => change({ name: typed })}
              />
              <TextField
                label="Description"
                help="What it is for; a new one counts where a tag or a policy asks for it."
                value={draft.description}
                onChange={(description) => change({ description })}
              />
            </>
          )}
        </>
      }
    >
      {!draft.isNew && draft.permission === 'admin' && 'An admin may do everything on this hub. '}
      {!draft.isNew &&
        chosen &&
        held.data?.includes(chosen.name) &&
        `${user} has it through a group already.`}
    </ActDialog>
  )
}
