import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { ActiveTasks } from '~/entities/active-tasks'
import { ButtonLink } from '~/entities/button-link'
import { hostLook } from '~/entities/host-columns'
import { SectionTabs, useTab } from '~/entities/section-tabs'
import { SubjectPage } from '~/entities/subject-page'
import { HistoryPanel } from '~/features/history/history-panel'
import { SchedulerRecords } from '~/features/scheduler/scheduler-records'
import { hostQuery } from '~/hub/queries/people-and-places'
import type { Host } from '~/hub/types/host'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { StateBadge } from '~/ui/state-badge'
import { HostActions } from './host-actions'
import { HostBuildroots } from './host-buildroots'
import { HostFacts } from './host-facts'

/** One builder: what it can, what it does now, what it did and refused. */
export default function HostPage() {
  const info = idOrName(useParams()['host'])
  const host = useQuery({ ...hostQuery(info), staleTime: 10_000, refetchInterval: 30_000 })
  return (
    <SubjectPage
      kind="host"
      name={info}
      query={host}
      title={({ name }) => name}
      headline={(found) => (
        <span className="flex flex-wrap items-center gap-3">
          {found.name || '–'} <StateBadge {...hostLook(found)} look="pill" />
        </span>
      )}
      actions={(found) => (
        <>
          <ButtonLink to={paths.tasks({ host: found.name, state: 'all' })}>
            All its tasks
          </ButtonLink>
          <HostActions host={found} />
        </>
      )}
    >
      {(found) => <HostBody host={found} />}
    </SubjectPage>
  )
}

function HostBody({ host }: { host: Host }) {
  const tab = useTab(['now', 'scheduler', 'history'])
  return (
    <>
      <RecentChanges />
      <HostFacts host={host} />
      <SectionTabs
        current={tab}
        tabs={[
          { id: 'now', label: 'Now' },
          { id: 'scheduler', label: 'Scheduler' },
          { id: 'history', label: 'History' },
        ]}
      />
      {tab === 'now' && (
        <>
          <ActiveTasks of={{ host_id: host.id }} emptyText="It has no task now" />
          <HostBuildroots host={host.id} />
        </>
      )}
      {tab === 'scheduler' && <SchedulerRecords subject={{ host: host.id }} />}
      {tab === 'history' && (
        <HistoryPanel of={{ host: host.id }} tables={['host_config', 'host_channels']} />
      )}
    </>
  )
}
