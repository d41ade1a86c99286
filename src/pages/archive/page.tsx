import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { ArchiveList } from '~/entities/archive-list'
import { BuildrootList } from '~/entities/buildroot-list'
import { NoSuchId } from '~/entities/no-such-id'
import { RpmList } from '~/entities/rpm-list'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { useUrlState } from '~/hooks/use-url-state'
import { archiveQuery } from '~/hub/queries/rpms'
import type { Archive } from '~/hub/types/build'
import { choiceParam } from '~/lib/url-state'
import { CopyText } from '~/ui/copy'
import { FilterBar } from '~/ui/filter-bar'
import { Tag } from '~/ui/state-badge'
import { ArchiveFiles } from './archive-files'
import { ArchiveOverview } from './archive-overview'

/** One archive: an image, a maven or win artifact, a module, … */
export default function ArchivePage() {
  const { archive: text } = useParams()
  const id = Number(text)
  return Number.isSafeInteger(id) ? (
    <KnownArchive id={id} />
  ) : (
    <NoSuchId kind="archive" text={text} />
  )
}

function KnownArchive({ id }: { id: number }) {
  const archive = useQuery(archiveQuery(id))
  return (
    <SubjectPage
      kind="archive"
      name={id}
      query={archive}
      title={({ filename }) => filename}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-2">
          <CopyText text={found.filename} what="file name" />
          <Tag>{found.btype}</Tag>
          {found.metadata_only && <Tag>metadata only</Tag>}
        </span>
      )}
    >
      {(found) => <ArchiveBody archive={found} />}
    </SubjectPage>
  )
}

const schema = { list: choiceParam(['rpms', 'archives'], 'rpms') }
const fields = [
  {
    name: 'list' as const,
    label: 'Show',
    options: [
      { value: 'rpms', label: 'RPMs in it' },
      { value: 'archives', label: 'archives in it' },
    ],
  },
]

function ArchiveBody({ archive }: { archive: Archive }) {
  const tab = useTab(['overview', 'files', 'components', 'buildroots'])
  const [filters, , filterBy] = useUrlState(schema)
  const bar = <FilterBar fields={fields} values={filters} onChange={filterBy} onClear={undefined} />
  const of = { imageID: archive.id }
  return (
    <>
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'overview', label: 'Overview' },
          { id: 'files', label: 'Files' },
          { id: 'components', label: 'Components' },
          { id: 'buildroots', label: 'Used in buildroots' },
        ]}
      />
      {tab === 'overview' && <ArchiveOverview archive={archive} />}
      {tab === 'files' && <ArchiveFiles archive={archive.id} />}
      {tab === 'components' && filters.list === 'rpms' && <RpmList of={of} filters={bar} />}
      {tab === 'components' && filters.list === 'archives' && <ArchiveList of={of} filters={bar} />}
      {tab === 'buildroots' && <BuildrootList of={{ archiveID: archive.id }} />}
    </>
  )
}
