import { useQuery } from '@tanstack/react-query'
import { FolderInput, Lock, TagsIcon } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { TagLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { useActor } from '~/entities/use-session'
import { buildTagsQuery } from '~/hub/queries/builds'
import { mayChangeBuildsOf } from '~/hub/rules/permissions'
import type { BuildDetail } from '~/hub/types/build'
import type { ListedTag } from '~/hub/types/tag'
import { lazyPart } from '~/ui/lazy-part'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'

const UntagDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/untag-dialog')).UntagDialog,
}))
const MoveDialog = lazyPart(async () => ({
  default: (await import('~/features/tag-builds/move-dialog')).MoveDialog,
}))

interface BuildTagsProps {
  build: BuildDetail
  /** As the address has it. */
  info: number | string
}

/** The tags that a build is in, and the ways out of them. */
export function BuildTags({ build, info }: BuildTagsProps) {
  const tags = useQuery(buildTagsQuery(info))
  return (
    <Panel title="Tags" count={tags.data?.length}>
      {tags.isPending && <SkeletonLines lines={2} label="tags" />}
      {tags.isError && <HubFailure error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <p className="text-muted">In no tag.</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {tags.data?.map((tag) => (
          <InTag key={tag.id} build={build} tag={tag} />
        ))}
      </ul>
    </Panel>
  )
}

function InTag({ build, tag }: { build: BuildDetail; tag: ListedTag }) {
  const actor = useActor()
  const { nvr } = build
  const no = mayChangeBuildsOf(actor, tag, true)
  return (
    <li className="inline-flex items-center gap-1 text-xs">
      <TagLink name={tag.name} />
      {tag.locked && <Lock size={12} role="img" aria-label="locked" className="text-warn" />}
      <Acts
        label={`${tag.name}: untag or move`}
        of={tag.name}
        items={[
          {
            id: 'untag',
            label: 'Untag',
            icon: TagsIcon,
            danger: true,
            no,
            dialog: () => <UntagDialog nvrs={[nvr]} tag={tag} />,
          },
          {
            id: 'move',
            label: 'Move to another tag…',
            icon: FolderInput,
            no,
            dialog: () => <MoveDialog build={build} from={tag.name} />,
          },
        ]}
      />
    </li>
  )
}
