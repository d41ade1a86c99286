import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { rpmQuery } from '~/hub/queries/rpms'
import type { FoundRpm } from '~/hub/types/rpm'
import { idOrName } from '~/lib/id-or-name'
import { CopyText } from '~/ui/copy'
import { Tag } from '~/ui/state-badge'
import { BuildrootList } from '~/entities/buildroot-list'
import { RpmDeps } from './rpm-deps'
import { RpmFiles } from './rpm-files'
import { RpmOverview } from './rpm-overview'
import { RpmSignatures } from './rpm-signatures'

const nvra = (rpm: FoundRpm) => `${rpm.name}-${rpm.version}-${rpm.release}.${rpm.arch}`

/** One RPM and all that its header tells. */
export default function RpmPage() {
  const info = idOrName(useParams()['rpm'])
  const rpm = useQuery(rpmQuery(info))
  return (
    <SubjectPage
      kind="RPM"
      name={info}
      query={rpm}
      title={nvra}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-2">
          <CopyText text={`${nvra(found)}.rpm`} what="file name" />
          {found.draft && <Tag>draft</Tag>}
          {found.metadata_only && <Tag>metadata only</Tag>}
        </span>
      )}
    >
      {(found) => <RpmBody rpm={found} />}
    </SubjectPage>
  )
}

function RpmBody({ rpm }: { rpm: FoundRpm }) {
  const tab = useTab(['overview', 'dependencies', 'files', 'signatures', 'buildroots'])
  return (
    <>
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'overview', label: 'Overview' },
          { id: 'dependencies', label: 'Dependencies' },
          { id: 'files', label: 'Files' },
          { id: 'signatures', label: 'Signatures and checksums' },
          { id: 'buildroots', label: 'Used in buildroots' },
        ]}
      />
      {tab === 'overview' && <RpmOverview rpm={rpm} />}
      {tab === 'dependencies' && <RpmDeps rpm={rpm.id} />}
      {tab === 'files' && <RpmFiles rpm={rpm.id} />}
      {tab === 'signatures' && <RpmSignatures rpm={rpm} />}
      {tab === 'buildroots' && <BuildrootList of={{ rpmID: rpm.id }} />}
    </>
  )
}
