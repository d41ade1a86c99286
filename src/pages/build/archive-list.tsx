import { useQueries, useQuery } from '@tanstack/react-query'

import { Download } from 'lucide-react'
import { Link } from 'react-router'

import { Outline } from '~/entities/hub-value'
import { HubFailure } from '~/entities/query-state'
import { archivePath, fileUrl } from '~/hub/files/path-info'
import { archivesQuery, buildTypesQuery } from '~/hub/queries/builds'
import type { Archive, BuildDetail } from '~/hub/types/build'
import type { HubStruct } from '~/hub/types/common'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'

function ArchiveRow({ build, archive }: { build: BuildDetail; archive: Archive }) {
  return (
    <li className="flex min-h-7 flex-wrap items-center gap-x-3">
      <Link to={paths.archive(archive.id)} className="link font-mono text-xs break-all">
        {archive.filename}
      </Link>
      {archive.metadata_only && <Tag>metadata only</Tag>}
      <span className="text-xs text-muted">
        {archive.btype} · {archive.type_description}
      </span>
      <span className="ml-auto inline-flex items-center gap-1.5 text-xs text-muted">
        {formatBytes(archive.size)}
        {!archive.metadata_only && (
          <a
            href={fileUrl(archivePath(build, archive))}
            aria-label={`Download ${archive.filename}`}
            title={`Download ${archive.filename}`}
            className="rounded p-0.5 hover:bg-raised hover:text-ink"
          >
            <Download size={13} aria-hidden />
          </a>
        )}
      </span>
    </li>
  )
}

/** What the hub records of the build for its types, as maven's group, artifact and version. */
function TypeInfo({ types }: { types: Record<string, HubStruct | null> | undefined }) {
  const told = Object.entries(types ?? {}).filter(
    ([name, info]) => name !== 'rpm' && info && Object.keys(info).length > 0,
  )
  return told.length > 0 ? <Outline entries={told} /> : null
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
      <TypeInfo types={types.data} />
      {error && <HubFailure error={error} what="archives" onRetry={retry} />}
      <ul>
        {archives.map((archive) => (
          <ArchiveRow key={archive.id} build={build} archive={archive} />
        ))}
      </ul>
    </Panel>
  )
}
