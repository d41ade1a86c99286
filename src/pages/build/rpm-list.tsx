import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'

import { Link } from 'react-router'

import { HubFailure } from '~/entities/query-state'
import { fileUrl, rpmPath } from '~/hub/files/path-info'
import { buildRpmsQuery } from '~/hub/queries/builds'
import type { BuildDetail } from '~/hub/types/build'
import type { Rpm } from '~/hub/types/rpm'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import { SkeletonLines } from '~/ui/states'
import { type ArchRpms, rpmsByArch } from './rpms-by-arch'

function RpmRow({ build, rpm }: { build: BuildDetail; rpm: Rpm }) {
  const file = `${rpm.nvr}.${rpm.arch}.rpm`
  return (
    <li className="flex min-h-7 flex-wrap items-center gap-x-3">
      <Link to={paths.rpm(rpm.id)} className="link font-mono text-xs break-all">
        {file}
      </Link>
      {rpm.metadata_only && <Tag>metadata only</Tag>}
      <span className="ml-auto inline-flex items-center gap-1.5 text-xs whitespace-nowrap text-muted">
        {rpm.arch === 'src' && !rpm.metadata_only && (
          <Link
            to={paths.submit({ src: rpmPath(build, rpm), scratch: 1 })}
            className="link underline"
          >
            Scratch-rebuild
          </Link>
        )}
        {formatBytes(rpm.size)}
        {!rpm.metadata_only && (
          <a
            href={fileUrl(rpmPath(build, rpm))}
            aria-label={`Download ${file}`}
            title={`Download ${file}`}
            className="rounded p-0.5 hover:bg-raised hover:text-ink"
          >
            <Download size={13} aria-hidden />
          </a>
        )}
      </span>
    </li>
  )
}

function ArchGroup({ build, group }: { build: BuildDetail; group: ArchRpms }) {
  return (
    <div className="border-b border-line px-3 py-2 last:border-0">
      <h3 className="mb-0.5 text-xs font-semibold text-muted">{group.arch}</h3>
      <ul>
        {group.rpms.map((rpm) => (
          <RpmRow key={rpm.id} build={build} rpm={rpm} />
        ))}
      </ul>
      {group.debug.length > 0 && (
        <details>
          <summary className="py-1 text-xs text-muted">{group.debug.length} debug packages</summary>
          <ul>
            {group.debug.map((rpm) => (
              <RpmRow key={rpm.id} build={build} rpm={rpm} />
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** The build's RPMs by architecture, each to download. */
export function RpmList({ build, info }: { build: BuildDetail; info: number | string }) {
  const rpms = useQuery(buildRpmsQuery(info))
  return (
    <Panel title="RPMs" count={rpms.data?.length} flush>
      {rpms.isPending && (
        <div className="px-3 py-2">
          <SkeletonLines lines={6} label="RPMs" />
        </div>
      )}
      {rpms.isError && (
        <div className="p-3">
          <HubFailure error={rpms.error} onRetry={() => void rpms.refetch()} />
        </div>
      )}
      {rpms.data?.length === 0 && <p className="px-3 py-2.5 text-muted">This build has no RPMs.</p>}
      {rpmsByArch(rpms.data ?? []).map((group) => (
        <ArchGroup key={group.arch} build={build} group={group} />
      ))}
    </Panel>
  )
}
