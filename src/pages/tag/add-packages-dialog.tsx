import { useActDraft } from '~/entities/acts/act-place'
import { LinesField, TextField } from '~/entities/acts/fields'
import { UserField } from '~/entities/acts/name-field'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { useSession } from '~/entities/use-session'
import { addPackage } from '~/hub/acts/packages'

/** Lists packages in a tag, an owner for all. */
export function AddPackagesDialog({ tag }: { tag: string }) {
  const session = useSession()
  const self = session.status === 'signed-in' ? session.session.userName : ''
  const [draft, change] = useActDraft({ names: '', owner: self, arches: '' })
  const names = [...new Set(draft.names.split(/[\s,]+/).filter(Boolean))]
  const owner = draft.owner.trim()
  const acts =
    names.length === 0
      ? 'Say which packages'
      : owner === ''
        ? 'Say who owns them'
        : names.map((name) => addPackage(tag, name, owner, draft.arches.trim()))
  return (
    <SeveralDialog
      title={`Add packages to ${tag}`}
      acts={acts}
      confirm={names.length > 1 ? `Add ${names.length} packages` : 'Add the package'}
      fields={
        <>
          <LinesField
            label="Packages"
            help="Names with spaces or line ends between; a new name makes a package."
            value={draft.names}
            onChange={(typed) => change({ names: typed })}
          />
          <UserField
            label="Owner"
            value={draft.owner}
            onChange={(typed) => change({ owner: typed })}
          />
          <TextField
            label="Extra arches"
            mono
            placeholder="none"
            value={draft.arches}
            onChange={(arches) => change({ arches })}
          />
        </>
      }
    />
  )
}
