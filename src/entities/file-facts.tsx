import type { ReactNode } from 'react'

import { fileFlagWords, modeText } from '~/hub/rules/rpm-format'
import type { ArchiveFile, RpmFile } from '~/hub/types/rpm'
import { formatBytes } from '~/lib/bytes'
import { CopyText } from '~/ui/copy'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Moment } from '~/ui/time'

interface FileFactsProps {
  file: ArchiveFile & Partial<RpmFile>
  /** What it is in. */
  children: ReactNode
}

/** All that is known of one file of an RPM or archive. */
export function FileFacts({ file, children }: FileFactsProps) {
  const flags = fileFlagWords(file.flags ?? 0)
  return (
    <Panel title="File">
      <Facts>
        <Fact label="In">{children}</Fact>
        <Fact label="Size">{formatBytes(file.size)}</Fact>
        {file.digest && (
          <Fact label={`Digest (${file.digest_algo ?? 'unknown'})`}>
            <CopyText text={file.digest} what="digest" className="text-xs" />
          </Fact>
        )}
        {file.mtime !== undefined && (
          <Fact label="Changed">
            <Moment at={file.mtime} />
          </Fact>
        )}
        {file.mode !== undefined && (
          <Fact label="Mode">
            <code className="text-xs">{modeText(file.mode)}</code>
          </Fact>
        )}
        {file.user !== undefined && <Fact label="User">{file.user}</Fact>}
        {file.group !== undefined && <Fact label="Group">{file.group}</Fact>}
        {file.flags !== undefined && <Fact label="Flags">{flags.join(', ') || 'none'}</Fact>}
      </Facts>
    </Panel>
  )
}
