import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { BuildList } from '~/entities/build-list'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { useBuildsActs } from '~/features/tag-builds/builds-acts'
import { HistoryPanel } from '~/features/history/history-panel'
import { averageDurationQuery } from '~/hub/queries/builds'
import { packageQuery } from '~/hub/queries/packages'
import { tagsOfPackageQuery } from '~/hub/queries/tags'
import type { Package } from '~/hub/types/tag'
import { idOrName } from '~/lib/id-or-name'
import { formatDuration } from '~/lib/time'
import { CopyText } from '~/ui/copy'
import { PackageTags } from './package-tags'
import { formatId } from '~/lib/numbers'

/** One package: its builds, the tags that list it, what changed. */
export default function PackagePage() {
  const info = idOrName(useParams()['package'])
  const found = useQuery(packageQuery(info))
  return (
    <SubjectPage
      kind="package"
      name={info}
      query={found}
      title={({ name }) => name}
      headline={({ name }) => <CopyText text={name} what="package" />}
    >
      {(subject) => <PackageBody subject={subject} info={info} />}
    </SubjectPage>
  )
}

function PackageBody({ subject, info }: { subject: Package; info: number | string }) {
  const tab = useTab(['builds', 'tags', 'history'])
  const acts = useBuildsActs()
  const tags = useQuery(tagsOfPackageQuery(info))
  const { data: average } = useQuery(averageDurationQuery(subject.id))
  return (
    <>
      <RecentChanges />
      <p className="text-muted">
        Package {formatId(subject.id)}
        {average !== null && average !== undefined && (
          <> · its builds take {formatDuration(average)} on average</>
        )}
      </p>
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'builds', label: 'Builds' },
          { id: 'tags', label: 'Tags', count: tags.data?.length },
          { id: 'history', label: 'History' },
        ]}
      />
      {tab === 'builds' && <BuildList of={{ packageID: info }} acts={acts} />}
      {tab === 'tags' && <PackageTags query={tags} />}
      {tab === 'history' && <HistoryPanel of={{ package: subject.id }} />}
    </>
  )
}
