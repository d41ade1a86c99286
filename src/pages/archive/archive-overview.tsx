import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'

import { BuildLink, BuildrootLink } from '~/entities/hub-links'
import { HubValueView } from '~/entities/hub-value'
import { archivePath, fileUrl } from '~/hub/files/path-info'
import { buildQuery } from '~/hub/queries/builds'
import type { Archive } from '~/hub/types/build'
import { formatBytes } from '~/lib/bytes'
import { buttonLook } from '~/ui/button'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'

/** koji.CHECKSUM_TYPES by number. */
const checksumNames = ['md5', 'sha1', 'sha256', 'sha512', 'sha384', 'sha224']

/** What the archive is and which build it is of. */
export function ArchiveOverview({ archive }: { archive: Archive }) {
  const build = useQuery(buildQuery(archive.build_id))
  const maven = [archive.group_id, archive.artifact_id, archive.version]
  return (
    <Panel
      title="Archive"
      action={
        build.data &&
        !archive.metadata_only && (
          <a
            className={buttonLook('default', 'sm')}
            href={fileUrl(archivePath(build.data, archive))}
          >
            <Download size={14} aria-hidden /> Download
          </a>
        )
      }
    >
      <Facts>
        <Fact label="Build">
          {build.data ? <BuildLink build={build.data} /> : `build ${archive.build_id}`}
        </Fact>
        <Fact label="Kind">
          {archive.btype}: {archive.type_description}
        </Fact>
        {archive.group_id && <Fact label="Maven">{maven.join(':')}</Fact>}
        {archive.relpath !== undefined && (
          <Fact label="Windows">
            {[archive.relpath, archive.platforms, archive.flags].filter(Boolean).join(' · ')}
          </Fact>
        )}
        {archive.arch && <Fact label="Arch">{archive.arch}</Fact>}
        <Fact label="Size">{formatBytes(archive.size)}</Fact>
        <Fact label={checksumNames[archive.checksum_type] ?? 'Checksum'}>
          <CopyText text={archive.checksum} what="checksum" className="text-xs" />
        </Fact>
        <Fact label="Buildroot">
          {archive.buildroot_id === null ? (
            'not known'
          ) : (
            <BuildrootLink id={archive.buildroot_id} />
          )}
        </Fact>
        <Fact label="ID">{archive.id}</Fact>
        {archive.extra && (
          <Fact label="Extra">
            <HubValueView value={archive.extra} />
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
