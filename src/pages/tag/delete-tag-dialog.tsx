import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { deleteTag } from '~/hub/acts/tags'
import { fullInheritanceQuery, tagBuildCountQuery, targetsOfTagQuery } from '~/hub/queries/tags'
import type { Tag } from '~/hub/types/tag'

function counted(count: number | undefined, one: string, several: string): string {
  return count === undefined ? `… ${several}` : `${count} ${count === 1 ? one : several}`
}

/** Deletes a tag, telling what goes with it. */
export function DeleteTagDialog({ tag }: { tag: Tag }) {
  const builds = useQuery(tagBuildCountQuery(tag.id))
  const from = useQuery(targetsOfTagQuery({ buildTagID: tag.id }))
  const to = useQuery(targetsOfTagQuery({ destTagID: tag.id }))
  const below = useQuery(fullInheritanceQuery(tag.name, true))
  const targets = [...(from.data ?? []), ...(to.data ?? [])].map(({ name }) => name)
  const names = [...new Set(targets)]
  const children = below.data?.filter(({ currdepth }) => currdepth === 1).length
  return (
    <ActDialog
      title={`Delete the tag ${tag.name}?`}
      act={deleteTag(tag.name)}
      confirm={`Delete ${tag.name}`}
      danger
    >
      <ul className="list-disc pl-5">
        <li>{counted(builds.data, 'build', 'builds')} in it lose the tag, but stay on the hub.</li>
        <li>
          {names.length === 0
            ? 'No build target uses it.'
            : `The build targets ${names.join(', ')} are deleted with it.`}
        </li>
        <li>{counted(children, 'tag inherits', 'tags inherit')} from it, and will not any more.</li>
      </ul>
      <p className="mt-2">There is no way back but to make it anew. Its history stays.</p>
    </ActDialog>
  )
}
