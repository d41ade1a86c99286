import { useActDraft } from '~/entities/acts/act-place'
import { CheckField, ChoiceField, LinesField, TextField } from '~/entities/acts/fields'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import {
  addMember,
  type GroupMember,
  type KnownMember,
  memberTypes,
} from '~/hub/acts/group-members'
import { namesIn } from './names-in'

interface AddMembersDialogProps {
  tag: string
  group: string
  kind: GroupMember['kind']
  known: readonly KnownMember[]
  /** For required groups: those that the tag has. */
  groups: readonly string[]
}

interface MembersDraft {
  names: string
  type: (typeof memberTypes)[number]
  requires: string
  basearchonly: boolean
}

const types = memberTypes.map((type) => ({ value: type, label: type }))

/** Lists packages in a group, or groups that it requires; what is listed gets another type. */
export function AddMembersDialog({ tag, group, kind, known, groups }: AddMembersDialogProps) {
  const [draft, change] = useActDraft<MembersDraft>({
    names: '',
    type: 'mandatory',
    requires: '',
    basearchonly: false,
  })
  const names = namesIn(draft.names)
  const isPackage = kind === 'package'
  const { type, basearchonly } = draft
  const requires = isPackage && type === 'conditional' ? draft.requires.trim() : ''
  const blocked = known.find((each) => each.blocked && names.includes(each.name))
  const unknown = isPackage ? undefined : names.find((name) => !groups.includes(name))
  const same = (name: string) =>
    known.some(
      (each) =>
        each.name === name &&
        each.type === type &&
        each.requires === requires &&
        each.basearchonly === basearchonly,
    )
  const fresh = names.filter((name) => !same(name))
  const acts = fresh.map((name) =>
    addMember(
      { tag, group },
      { kind, name, type, requires, basearchonly },
      known.find((each) => each.name === name),
    ),
  )
  const why =
    names.length === 0
      ? `Say which ${isPackage ? 'packages' : 'groups'}`
      : blocked
        ? `${blocked.name} is blocked in it: unblock it first`
        : unknown !== undefined
          ? `${tag} has no group ${unknown}`
          : type === 'conditional' && isPackage && requires === ''
            ? 'Say with which package it comes'
            : acts.length === 0
              ? 'The group lists them so already'
              : null
  const what = isPackage ? 'packages' : 'required groups'
  return (
    <SeveralDialog
      title={`Add ${what} to the group ${group} of ${tag}`}
      acts={why ?? acts}
      confirm={acts.length > 1 ? `Add ${acts.length} ${what}` : 'Add it'}
      fields={
        <>
          <LinesField
            label={isPackage ? 'RPM packages' : 'Groups'}
            help={
              isPackage
                ? 'Names of RPMs, with spaces or line ends between.'
                : `Of these: ${groups.filter((name) => name !== group).join(', ')}`
            }
            value={draft.names}
            onChange={(typed) => change({ names: typed })}
          />
          <ChoiceField
            label="Type"
            help="mock installs the mandatory and default ones."
            value={type}
            options={isPackage ? types : types.filter(({ value }) => value !== 'conditional')}
            onChange={(chosen) => change({ type: chosen })}
          />
          {isPackage && type === 'conditional' && (
            <TextField
              label="Comes with"
              mono
              value={draft.requires}
              onChange={(typed) => change({ requires: typed })}
            />
          )}
          {isPackage && (
            <CheckField
              label="Only for the base arch"
              checked={basearchonly}
              onChange={(on) => change({ basearchonly: on })}
            />
          )}
        </>
      }
    />
  )
}
