import { Ban, Cpu, ShieldCheck, Trash2, User } from 'lucide-react'

import { Acts, type ActItem } from '~/entities/acts/acts'
import type { Verdict } from '~/hub/rules/who-may'
import type { ListedPackage } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'
import { useMayEditPackages } from './use-may-edit-packages'

const BlockDialog = lazyPart(async () => ({
  default: (await import('./package-dialogs')).BlockPackageDialog,
}))
const UnblockDialog = lazyPart(async () => ({
  default: (await import('./package-dialogs')).UnblockPackageDialog,
}))
const RemoveDialog = lazyPart(async () => ({
  default: (await import('./package-dialogs')).RemovePackageDialog,
}))
const OwnerDialog = lazyPart(async () => ({
  default: (await import('./package-dialogs')).PackageOwnerDialog,
}))
const ArchesDialog = lazyPart(async () => ({
  default: (await import('./package-dialogs')).PackageArchesDialog,
}))

function actsOf(tag: string, row: ListedPackage, no: Verdict): ActItem[] {
  // What is inherited gets a listing here by all but this.
  const notOwn = no ?? (row.tag_name === tag ? null : `It is listed in ${row.tag_name}`)
  const block: ActItem = row.blocked
    ? {
        id: 'unblock',
        label: 'Unblock',
        icon: ShieldCheck,
        no,
        dialog: () => <UnblockDialog tag={tag} row={row} />,
      }
    : {
        id: 'block',
        label: 'Block',
        icon: Ban,
        danger: true,
        no,
        dialog: () => <BlockDialog tag={tag} row={row} />,
      }
  return [
    block,
    {
      id: 'owner',
      label: 'Another owner…',
      icon: User,
      no,
      dialog: () => <OwnerDialog tag={tag} row={row} />,
    },
    {
      id: 'arches',
      label: 'Extra arches…',
      icon: Cpu,
      no,
      dialog: () => <ArchesDialog tag={tag} row={row} />,
    },
    {
      id: 'remove',
      label: 'Remove',
      icon: Trash2,
      danger: true,
      no: notOwn,
      dialog: () => <RemoveDialog tag={tag} row={row} />,
    },
  ]
}

/** What can be done with one package in a tag's list. */
export function PackageActs({ tag, row }: { tag: string; row: ListedPackage }) {
  const no = useMayEditPackages(tag)
  return (
    <Acts label={`Change ${row.package_name}`} of={row.package_name} items={actsOf(tag, row, no)} />
  )
}
