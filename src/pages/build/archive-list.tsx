import { useQueries, useQuery } from '@tanstack/react-query'

import { fileUrl, typeDir } from '~/hub/files/path-info'
import { archivesQuery, buildTypesQuery } from '~/hub/queries/builds'
import type { BuildDetail } from '~/hub/types/build'
import { formatBytes } from '~/lib/bytes'
import { Panel } from '~/ui/panel'

/** Archives of a build that is more than RPMs: image, maven, win, module, …; nothing for the others. */
export function ArchiveList({ build }: { build: BuildDetail }) {
  const types = useQuery(buildTypesQuery(build.build_id))
  const names = Object.keys(types.data ?? {}).filter((name) => name !== 'rpm')
  const archives = useQueries({
    queries: names.map((name) => archivesQuery(build.build_id, name)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  })
  if (archives.length === 0) return null
  return (
    <Panel title="Archives" count={archives.length}>
      <ul>
        {archives.map((archive) => (
          <li key={archive.id} className="flex min-h-7 flex-wrap items-center gap-x-3">
            <a
              href={fileUrl(
                `${typeDir(build, archive.btype)}/${archive.relpath ?? ''}${archive.filename}`,
              )}
              className="link font-mono text-xs break-all"
            >
              {archive.filename}
            </a>
            <span className="text-xs text-muted">
              {archive.btype} · {archive.type_description}
            </span>
            <span className="ml-auto text-xs text-muted">{formatBytes(archive.size)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
