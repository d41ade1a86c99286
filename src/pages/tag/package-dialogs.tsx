import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { TextField } from '~/entities/acts/fields'
import { UserField } from '~/entities/acts/name-field'
import {
  blockPackage,
  removePackage,
  setPackageArches,
  setPackageOwner,
  unblockPackage,
} from '~/hub/acts/packages'
import type { ListedPackage } from '~/hub/types/tag'

interface PackageDialogProps {
  tag: string
  row: ListedPackage
}

/** Bars a package from a tag. */
export function BlockPackageDialog({ tag, row }: PackageDialogProps) {
  const { package_name: name, tag_name: from } = row
  return (
    <ActDialog
      title={`Block ${name} in ${tag}?`}
      act={blockPackage(tag, name, from === tag)}
      confirm="Block it"
      danger
    >
      No build of {name} can be tagged into {tag}, except by an admin with force, and none is in the
      repos of {tag} and of the tags that inherit from it.
      {from !== tag && ` The listing in ${from} stays as it is.`}
    </ActDialog>
  )
}

/** Lets a package into a tag again. */
export function UnblockPackageDialog({ tag, row }: PackageDialogProps) {
  const { package_name: name } = row
  return (
    <ActDialog
      title={`Unblock ${name} in ${tag}?`}
      act={unblockPackage(tag, name)}
      confirm="Unblock it"
    >
      Builds of {name} that are tagged into {tag} or inherited are in its repos again.
    </ActDialog>
  )
}

/** Takes a package from a tag's list. */
export function RemovePackageDialog({ tag, row }: PackageDialogProps) {
  const { package_name: name } = row
  return (
    <ActDialog
      title={`Remove ${name} from ${tag}?`}
      act={removePackage(tag, row)}
      confirm="Remove it"
      danger
    >
      Builds of {name} stay tagged into {tag}, but no new one can be tagged while no parent lists
      the package. To hide its builds, block it instead.
    </ActDialog>
  )
}

/** Gives a package in a tag another owner. */
export function PackageOwnerDialog({ tag, row }: PackageDialogProps) {
  const { package_name: name, owner_name: before = '' } = row
  const [draft, change] = useActDraft({ owner: before })
  const owner = draft.owner.trim()
  const act =
    owner === ''
      ? 'Say who'
      : owner === before
        ? 'Nothing is changed yet'
        : setPackageOwner(tag, row, owner)
  return (
    <ActDialog
      title={`Owner of ${name} in ${tag}`}
      act={act}
      confirm="Save"
      fields={
        <UserField
          label="Owner"
          value={draft.owner}
          onChange={(typed) => change({ owner: typed })}
        />
      }
    >
      {inherited(tag, row)}
    </ActDialog>
  )
}

/** Has a package built for further arches in a tag. */
export function PackageArchesDialog({ tag, row }: PackageDialogProps) {
  const { package_name: name, extra_arches: before } = row
  const [{ arches }, change] = useActDraft({ arches: before ?? '' })
  const act =
    arches.trim() === (before ?? '')
      ? 'Nothing is changed yet'
      : setPackageArches(tag, row, arches.trim())
  return (
    <ActDialog
      title={`Extra arches of ${name} in ${tag}`}
      act={act}
      confirm="Save"
      fields={
        <TextField
          label="Extra arches"
          mono
          placeholder="i686"
          help="With spaces between, beyond those of the build tag; left empty: none."
          value={arches}
          onChange={(typed) => change({ arches: typed })}
        />
      }
    >
      {inherited(tag, row)}
    </ActDialog>
  )
}

function inherited(tag: string, { tag_name: from }: ListedPackage): string {
  return from === undefined || from === tag
    ? ''
    : `It is listed in ${from} now; this gives ${tag} a listing of its own.`
}
