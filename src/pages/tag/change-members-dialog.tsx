import { useActDraft } from '~/entities/acts/act-place'
import { ChoiceField } from '~/entities/acts/fields'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import type { Act } from '~/hub/acts/act'
import {
  blockMember,
  type GroupMember,
  type GroupPlace,
  type KnownMember,
  removeMember,
  unblockMember,
} from '~/hub/acts/group-members'

interface ChangeMembersDialogProps extends GroupPlace {
  kind: GroupMember['kind']
  known: readonly KnownMember[]
}

type What = 'remove' | 'block' | 'unblock'

const acts: Record<What, (place: GroupPlace, member: KnownMember) => Act> = {
  remove: removeMember,
  block: blockMember,
  unblock: unblockMember,
}

/** Why it cannot be done with a member; null where it can (kojihub.py _grp_pkg_add …). */
function whyNot(what: What, { blocked, isOwn }: KnownMember): string | null {
  if (what === 'block') return blocked ? 'blocked already' : null
  if (!isOwn)
    return what === 'remove' ? 'inherited: block it' : blocked ? 'blocked above' : 'not blocked'
  if (what === 'unblock') return blocked ? null : 'not blocked'
  return blocked ? 'blocked: unblock it' : null
}

/** Removes, blocks or unblocks chosen packages or required groups of a group. */
export function ChangeMembersDialog({ tag, group, kind, known }: ChangeMembersDialogProps) {
  const [{ what, names }, change] = useActDraft<{ what: What; names: readonly string[] }>({
    what: 'remove',
    names: [],
  })
  const chosen = known.filter((each) => names.includes(each.name) && whyNot(what, each) === null)
  const words = kind === 'package' ? 'packages' : 'required groups'
  const verb = { remove: 'Remove', block: 'Block', unblock: 'Unblock' }[what]
  return (
    <SeveralDialog
      title={`Change ${words} of the group ${group} of ${tag}`}
      acts={
        chosen.length === 0
          ? 'Choose some'
          : chosen.map((member) => acts[what]({ tag, group }, member))
      }
      confirm={chosen.length > 1 ? `${verb} ${chosen.length} ${words}` : `${verb} it`}
      danger={what !== 'unblock'}
      fields={
        <>
          <ChoiceField
            label="What to do"
            value={what}
            options={[
              { value: 'remove', label: 'Remove: the tag’s own listing goes' },
              { value: 'block', label: 'Block: hide it here and in what inherits' },
              { value: 'unblock', label: 'Unblock: it is as inherited again' },
            ]}
            onChange={(next) => change({ what: next })}
          />
          <fieldset className="max-h-60 overflow-y-auto rounded-md border border-line px-3 py-2">
            <legend className="sr-only">Which {words}</legend>
            <ul className="gap-x-6 sm:columns-2">
              {known.map((member) => {
                const no = whyNot(what, member)
                return (
                  <li key={member.name} className="break-inside-avoid py-0.5">
                    <label className="flex items-baseline gap-2">
                      <input
                        type="checkbox"
                        checked={no === null && names.includes(member.name)}
                        disabled={no !== null}
                        onChange={({ target }) =>
                          change({
                            names: target.checked
                              ? [...names, member.name]
                              : names.filter((name) => name !== member.name),
                          })
                        }
                      />
                      <span className="min-w-0 font-mono text-xs break-all">{member.name}</span>
                      {no && <span className="text-xs text-muted">{no}</span>}
                    </label>
                  </li>
                )
              })}
            </ul>
          </fieldset>
        </>
      }
    />
  )
}
