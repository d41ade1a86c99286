import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'

import { usePageActions } from '~/entities/page-actions'
import { HubFailure } from '~/entities/query-state'
import { buildLogsQuery } from '~/hub/queries/builds'
import { BUILD_STATE, type BuildDetail, type BuildLogFile } from '~/hub/types/build'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { SkeletonLines } from '~/ui/states'

// What a reader wants first, then the rest by name.
const order = ['build.log', 'root.log', 'state.log', 'mock_output.log', 'hw_info.log']
const rank = (name: string) => (order.indexOf(name) + 1 || order.length + 1) - 1

function byDirectory(logs: readonly BuildLogFile[]): [string, BuildLogFile[]][] {
  const groups = new Map<string, BuildLogFile[]>()
  for (const log of logs) groups.set(log.dir, [...(groups.get(log.dir) ?? []), log])
  for (const files of groups.values()) {
    files.sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name))
  }
  return [...groups].sort(([a], [b]) => a.localeCompare(b))
}

/** The logs kept with a complete build, by architecture. */
export function BuildLogs({ build, info }: { build: BuildDetail; info: number | string }) {
  const logs = useQuery(buildLogsQuery(info))
  const navigate = useNavigate()
  usePageActions(
    (logs.data ?? []).map(({ dir, name }) => ({
      label: `Log: ${dir === '.' ? '' : `${dir}/`}${name}`,
      run: () => void navigate(paths.buildLog(build.nvr, dir, name)),
    })),
  )
  return (
    <Panel title="Logs">
      {logs.isPending && <SkeletonLines lines={4} label="logs" />}
      {logs.isError && <HubFailure error={logs.error} onRetry={() => void logs.refetch()} />}
      {logs.data?.length === 0 && (
        <p className="text-muted">
          {build.state === BUILD_STATE.COMPLETE
            ? 'The hub has deleted them, or the build was imported without any.'
            : build.task_id === null
              ? 'Only a complete build keeps its logs.'
              : 'Only a complete build keeps its logs; this one’s are with its tasks, above.'}
        </p>
      )}
      <dl className="grid grid-cols-1 gap-x-4 gap-y-2 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {byDirectory(logs.data ?? []).map(([dir, files]) => (
          <div key={dir} className="contents">
            <dt className="text-xs font-semibold text-muted">{dir === '.' ? 'build' : dir}</dt>
            <dd className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
              {files.map((file) => (
                <Link
                  key={file.path}
                  to={paths.buildLog(build.nvr, dir, file.name)}
                  className="link font-mono text-xs"
                >
                  {file.name}
                </Link>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
