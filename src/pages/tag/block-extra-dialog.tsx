import { ActDialog } from '~/entities/acts/act-dialog'
import { blockExtra } from '~/hub/acts/tags'

/** Hides a setting that a tag inherits. */
export function BlockExtraDialog({ tag, name }: { tag: string; name: string }) {
  return (
    <ActDialog
      title={`Block ${name} in ${tag}?`}
      act={blockExtra(tag, name)}
      confirm="Block it"
      danger
    >
      Builds in {tag} and what inherits from it see no {name} any more. The hub has no way to take a
      block away; a value of the tag’s own replaces it.
    </ActDialog>
  )
}
