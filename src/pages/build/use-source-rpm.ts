import { useQuery } from '@tanstack/react-query'

import { buildRpmsQuery, type RpmPlace } from '~/hub/queries/builds'
import { descendantsQuery, taskOutputQuery } from '~/hub/queries/tasks'
import { BUILD_STATE, type BuildDetail } from '~/hub/types/build'
import { TASK_STATE } from '~/hub/types/task'

/**
 * The build's source RPM: its own once complete, before that the one that its SRPM task left
 * (www/kojiweb/index.py buildinfo does the same). Null while unknown or where there is none.
 */
export function useSourceRpm(build: BuildDetail, info: number | string): RpmPlace | null {
  const complete = build.state === BUILD_STATE.COMPLETE
  const rpms = useQuery(buildRpmsQuery(info))
  const below = useQuery({
    ...descendantsQuery(build.task_id ?? 0, false),
    enabled: !complete && build.task_id !== null,
  })
  const maker = Object.values(below.data ?? {})
    .flat()
    .find(
      ({ method, state }) =>
        (method === 'buildSRPMFromSCM' || method === 'rebuildSRPM') && state === TASK_STATE.CLOSED,
    )
  const output = useQuery({
    ...taskOutputQuery(maker?.id ?? 0, false),
    enabled: maker !== undefined,
  })
  const own = rpms.data?.find(({ arch }) => arch === 'src')
  if (own) return { rpm: own.id }
  const file = Object.keys(output.data ?? {}).find((name) => name.endsWith('.src.rpm'))
  return maker && file ? { task: maker.id, file } : null
}
