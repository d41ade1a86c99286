import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { ArchiveList } from '~/entities/archive-list'
import { buildrootLook } from '~/entities/buildroot-columns'
import { NoSuchId } from '~/entities/no-such-id'
import { RpmList } from '~/entities/rpm-list'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { useUrlState } from '~/hooks/use-url-state'
import { buildrootQuery } from '~/hub/queries/buildroots'
import type { Buildroot } from '~/hub/types/buildroot'
import { choiceParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { StateBadge } from '~/ui/state-badge'
import { BuildrootFacts } from './buildroot-facts'

/** One buildroot: where and for what it was, what was in it and what came out of it. */
export default function BuildrootPage() {
  const { buildroot: text } = useParams()
  const id = Number(text)
  if (!Number.isSafeInteger(id)) return <NoSuchId kind="buildroot" text={text} />
  return <KnownBuildroot id={id} />
}

function KnownBuildroot({ id }: { id: number }) {
  const root = useQuery(buildrootQuery(id))
  return (
    <SubjectPage
      kind="buildroot"
      name={id}
      query={root}
      title={(found) => `Buildroot ${found.id}`}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-3">
          Buildroot{' '}
          {[found.tag_name ?? found.cg_name, found.id, found.repo_id].filter(Boolean).join('-')}
          <StateBadge {...buildrootLook(found)} look="pill" />
        </span>
      )}
    >
      {(found) => <BuildrootBody root={found} />}
    </SubjectPage>
  )
}

const schema = { list: choiceParam(['component', 'built'], 'component') }
const fields = [
  {
    name: 'list' as const,
    label: 'Show',
    options: [
      { value: 'component', label: 'what was in it' },
      { value: 'built', label: 'what was built in it' },
    ],
  },
]

function BuildrootBody({ root }: { root: Buildroot }) {
  const tab = useTab(['overview', 'rpms', 'archives'])
  const [filters, , filterBy] = useUrlState(schema)
  const bar = <FilterBar fields={fields} values={filters} onChange={filterBy} onClear={undefined} />
  const of = filters.list === 'built' ? { buildrootID: root.id } : { componentBuildrootID: root.id }
  return (
    <>
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'overview', label: 'Overview' },
          { id: 'rpms', label: 'RPMs' },
          { id: 'archives', label: 'Archives' },
        ]}
      />
      {tab === 'overview' && <BuildrootFacts root={root} />}
      {tab === 'rpms' && <RpmList key={filters.list} of={of} filters={bar} />}
      {tab === 'archives' && <ArchiveList key={filters.list} of={of} filters={bar} />}
    </>
  )
}
