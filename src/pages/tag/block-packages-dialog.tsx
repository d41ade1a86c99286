import { SeveralDialog } from '~/entities/acts/several-dialog'
import { blockPackage } from '~/hub/acts/packages'

interface BlockPackagesDialogProps {
  tag: string
  names: readonly string[]
}

/** Bars several packages from a tag. */
export function BlockPackagesDialog({ tag, names }: BlockPackagesDialogProps) {
  return (
    <SeveralDialog
      title={`Block ${names.length} packages in ${tag}?`}
      acts={names.map((name) => blockPackage(tag, name, true))}
      confirm={`Block ${names.length} packages`}
      danger
    >
      None of their builds can be tagged into {tag}, except by an admin with force, and none is in
      its repos.
    </SeveralDialog>
  )
}
