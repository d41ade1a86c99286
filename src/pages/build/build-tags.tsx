import { useQuery } from '@tanstack/react-query'
import { Lock } from 'lucide-react'

import { TagLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { buildTagsQuery } from '~/hub/queries/builds'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'

/** The tags that a build is in. */
export function BuildTags({ info }: { info: number | string }) {
  const tags = useQuery(buildTagsQuery(info))
  return (
    <Panel title="Tags" count={tags.data?.length}>
      {tags.isPending && <SkeletonLines lines={2} label="tags" />}
      {tags.isError && <HubFailure error={tags.error} onRetry={() => void tags.refetch()} />}
      {tags.data?.length === 0 && <p className="text-muted">In no tag.</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {tags.data?.map((tag) => (
          <li key={tag.id} className="inline-flex items-center gap-1 text-xs">
            <TagLink name={tag.name} />
            {tag.locked && <Lock size={12} role="img" aria-label="locked" className="text-warn" />}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
