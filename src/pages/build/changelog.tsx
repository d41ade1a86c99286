import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { changelogQuery } from '~/hub/queries/builds'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { Button } from '~/ui/button'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'
import { Moment } from '~/ui/time'
import { useSourceRpm } from './use-source-rpm'

const step = 5

/** The newest changelog entries; more on demand. */
export function Changelog({ build, info }: { build: BuildDetail; info: number | string }) {
  const [limit, setLimit] = useState(step)
  const source = useSourceRpm(build, info)
  const own = build.state === BUILD_STATE.COMPLETE ? { build: build.build_id } : null
  const place = own ?? (source && 'task' in source ? source : null)
  const entries = useQuery({
    ...changelogQuery(place ?? { build: 0 }, limit),
    enabled: place !== null,
    placeholderData: (before) => before,
  })
  if (!place) return null
  return (
    <Panel title="Changelog">
      {entries.isPending && <SkeletonLines lines={4} label="changelog" />}
      {entries.isError && <p className="text-muted">Not available: {entries.error.message}</p>}
      {entries.data?.length === 0 && <p className="text-muted">No entries.</p>}
      <ol className="flex flex-col gap-2.5">
        {entries.data?.map((entry) => (
          <li key={`${entry.date_ts} ${entry.author} ${entry.text}`}>
            <p className="text-xs text-muted">
              <Moment at={entry.date_ts} /> · {entry.author}
            </p>
            <p className="font-mono text-xs break-words whitespace-pre-wrap">{entry.text}</p>
          </li>
        ))}
      </ol>
      {entries.data?.length === limit && (
        <Button size="sm" variant="ghost" onClick={() => setLimit(limit + 20)}>
          Show more
        </Button>
      )}
    </Panel>
  )
}
