import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'

import { Acts } from '~/entities/acts/acts'
import { RecentChanges } from '~/entities/acts/recent-changes'
import { useChoice } from '~/entities/acts/use-choice'
import { ButtonLink } from '~/entities/button-link'
import { hostColumns } from '~/entities/host-columns'
import { LocalList } from '~/entities/local-list'
import { useActor } from '~/entities/use-session'
import { hostsActs } from '~/features/host-actions/hosts-acts'
import { useUrlState } from '~/hooks/use-url-state'
import { channelsQuery, hostsQuery } from '~/hub/queries/people-and-places'
import { mayEditHosts } from '~/hub/rules/permissions'
import type { Host } from '~/hub/types/host'
import { paths } from '~/lib/paths'
import { FilterBar } from '~/ui/filter-bar'
import { lazyPart } from '~/ui/lazy-part'
import { Page } from '~/ui/page'
import { storedRow } from '~/lib/stored-rows'
import { filterParams, hostFilters, readiness, states } from './filters'
import { formatFixed } from '~/lib/numbers'

const NewHostDialog = lazyPart(async () => ({
  default: (await import('./new-host-dialog')).NewHostDialog,
}))

const isRow = storedRow<Host>({ id: 'number', name: 'string', enabled: 'boolean' })
const keyOf = ({ id }: Host) => id
const nameOf = ({ name }: Host) => name

const sum = (hosts: Host[], of: (host: Host) => number) =>
  hosts.reduce((total, host) => total + of(host), 0)

function Totals({ hosts }: { hosts: Host[] }) {
  const able = hosts.filter(({ enabled, ready }) => enabled && ready)
  const load = sum(able, ({ task_load: taskLoad }) => taskLoad)
  const capacity = sum(able, (host) => host.capacity)
  return (
    <p className="text-muted">
      {able.length} of {hosts.length} shown are ready; their load is {formatFixed(load)} of{' '}
      {formatFixed(capacity)}.
    </p>
  )
}

/** The list of builders. */
export default function HostsPage() {
  const [filters, setFilters, filterBy] = useUrlState(hostFilters)
  const hosts = useQuery({
    ...hostsQuery(filterParams(filters)),
    placeholderData: keepPreviousData,
  })
  const channels = useQuery(channelsQuery())
  const actor = useActor()
  const choice = useChoice<Host>({
    what: 'hosts',
    rows: hosts.data,
    keyOf,
    isRow,
    nameOf,
    acts: actor && ((chosen) => hostsActs(chosen, actor)),
  })
  const narrowed = Boolean(filters.channel || filters.arch) || filters.ready !== 'all'
  const clear = () => setFilters({ channel: '', arch: '', ready: 'all', state: 'all' })
  const fields = [
    { name: 'state' as const, label: 'State', options: states },
    { name: 'ready' as const, label: 'Ready', options: readiness },
    {
      name: 'channel' as const,
      label: 'Channel',
      options: ['', ...(channels.data ?? []).map(({ name }) => name).toSorted()],
    },
    { name: 'arch' as const, label: 'Arch' },
  ]
  return (
    <Page
      title="Hosts"
      actions={
        <>
          <ButtonLink to={paths.cluster()}>Load and capacity by channel</ButtonLink>
          <Acts
            label="Change the hosts"
            items={[
              {
                id: 'new',
                label: 'New host…',
                icon: Plus,
                primary: true,
                no: mayEditHosts(actor),
                dialog: () => <NewHostDialog />,
              },
            ]}
          />
        </>
      }
    >
      <RecentChanges />
      {hosts.data && <Totals hosts={hosts.data} />}
      <LocalList
        what="hosts"
        query={hosts}
        rows={hosts.data}
        columns={[...choice.columns, ...hostColumns]}
        rowKey={keyOf}
        defaultOrder="name"
        filters={
          <>
            <FilterBar
              fields={fields}
              values={filters}
              onChange={filterBy}
              onClear={narrowed ? clear : undefined}
            />
            {choice.bar}
          </>
        }
        onClearFilters={narrowed || filters.state !== 'all' ? clear : undefined}
      />
    </Page>
  )
}
