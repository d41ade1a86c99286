import { useQuery } from '@tanstack/react-query'

import { useNow } from '~/hooks/use-now'
import { averageDurationQuery } from '~/hub/queries/builds'
import type { Build } from '~/hub/types/build'
import { formatDuration } from '~/lib/time'
import { ProgressBar } from '~/ui/progress-bar'

interface BuildProgressProps {
  build: Pick<Build, 'nvr' | 'package_id' | 'start_ts' | 'creation_ts'>
}

/** How far a running build is, against what the package's builds take on average. */
export function BuildProgress({ build }: BuildProgressProps) {
  const average = useQuery(averageDurationQuery(build.package_id))
  const now = useNow()
  const elapsed = now - (build.start_ts ?? build.creation_ts)
  if (!average.data) {
    return (
      <p className="text-xs text-muted">{formatDuration(elapsed)}, no earlier build to compare</p>
    )
  }
  const left = average.data - elapsed
  return (
    <div className="flex min-w-40 grow items-center gap-3 text-xs text-muted">
      <ProgressBar
        value={elapsed / average.data}
        label={`Progress of ${build.nvr}`}
        overdue={left < 0}
      />
      <span className="whitespace-nowrap">
        {left >= 0
          ? `about ${formatDuration(left)} left`
          : `${formatDuration(-left)} over the usual ${formatDuration(average.data)}`}
      </span>
    </div>
  )
}
