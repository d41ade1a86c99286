import { useQueries, useQuery } from '@tanstack/react-query'

import { HubFailure } from '~/entities/query-state'
import { archivePath, fileUrl } from '~/hub/files/path-info'
import { archivesQuery, buildTypesQuery } from '~/hub/queries/builds'
import type { Archive, BuildDetail } from '~/hub/types/build'
import { formatBytes } from '~/lib/bytes'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'

function ArchiveRow({ build, archive }: { build: BuildDetail; archive: Archive }) {
  return (
    <li className="flex min-h-7 flex-wrap items-center gap-x-3">
      {archive.metadata_only ? (
        <>
          <span className="font-mono text-xs break-all">{archive.filename}</span>
          <Tag>metadata only</Tag>
        </>
      ) : (
        <a href={fileUrl(archivePath(build, archive))} className="link font-mono text-xs break-all">
          {archive.filename}
        </a>
      )}
      <span className="text-xs text-muted">
        {archive.btype} · {archive.type_description}
      </span>
      <span className="ml-auto text-xs text-muted">{formatBytes(archive.size)}</span>
    </li>
  )
}

/** Archives of a build that is more than RPMs: image, maven, win, module, …; nothing for the others. */
export function ArchiveList({ build }: { build: BuildDetail }) {
  const types = useQuery(buildTypesQuery(build.build_id))
  const names = Object.keys(types.data ?? {}).filter((name) => name !== 'rpm')
  const lists = useQueries({ queries: names.map((name) => archivesQuery(build.build_id, name)) })
  const archives = lists.flatMap(({ data }) => data ?? [])
  const failed = [types, ...lists].filter(({ isError }) => isError)
  const error = failed[0]?.error
  if (archives.length === 0 && !error) return null
  const retry = () => {
    for (const { refetch } of failed) void refetch()
  }
  return (
    <Panel title="Archives" count={error ? undefined : archives.length}>
      {error && <HubFailure error={error} what="archives" onRetry={retry} />}
      <ul>
        {archives.map((archive) => (
          <ArchiveRow key={archive.id} build={build} archive={archive} />
        ))}
      </ul>
    </Panel>
  )
}
