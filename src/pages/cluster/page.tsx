import { keepPreviousData, useQuery } from '@tanstack/react-query'

import { ButtonLink } from '~/entities/button-link'
import { LocalList } from '~/entities/local-list'
import { useUrlState } from '~/hooks/use-url-state'
import { freeTasksQuery, hostsByChannelQuery } from '~/hub/queries/cluster'
import { channelsQuery, hostsQuery } from '~/hub/queries/people-and-places'
import { allArches, archesOf, strengthOf, taskArches } from '~/hub/rules/cluster'
import { paths } from '~/lib/paths'
import { textParam } from '~/lib/url-state'
import { FilterBar } from '~/ui/filter-bar'
import { Page } from '~/ui/page'
import { StaleNotice } from '~/ui/states'
import { NoBuilder } from './no-builder'
import { strengthColumns, type StrengthRow } from './strength'

const schema = { arch: textParam() }

const ofChannels = strengthColumns({
  subject: 'Channel',
  self: paths.channel,
  hosts: (channel) => paths.hosts({ channel, state: 'all' }),
  tasks: (channel) => paths.tasks({ channel, state: 'free', view: 'flat' }),
})
const ofArches = strengthColumns({
  subject: 'Architecture',
  self: (arch) => paths.hosts({ arch, state: 'all' }),
  hosts: (arch) => paths.hosts({ arch, state: 'all' }),
  tasks: () => paths.tasks({ state: 'free', view: 'flat' }),
})

/** Load, capacity and waiting tasks, by channel and by architecture. */
export default function ClusterPage() {
  const [{ arch }, , filterBy] = useUrlState(schema)
  const channels = useQuery(channelsQuery())
  const hosts = useQuery(hostsQuery())
  const listed = channels.data ?? []
  const byChannel = useQuery({
    ...hostsByChannelQuery(listed),
    enabled: listed.length > 0,
    placeholderData: keepPreviousData,
  })
  const arches = allArches(hosts.data ?? [])
  const ofArch = arch ? { arch: taskArches(arch) } : {}
  const free = useQuery({
    ...freeTasksQuery([
      ...listed.map(({ id }) => ({ channel_id: id, ...ofArch })),
      ...arches.map((each) => ({ arch: taskArches(each) })),
    ]),
    enabled: channels.isSuccess && hosts.isSuccess,
    placeholderData: keepPreviousData,
  })
  const fits = (host: { arches: string }) => !arch || archesOf(host).includes(arch)
  const channelRows = channels.data?.map(({ id, name, enabled }, index): StrengthRow => {
    const members = byChannel.data?.get(id)
    return {
      name,
      disabled: !enabled,
      strength: members && strengthOf(members.filter(fits)),
      waiting: free.error && !free.data ? null : free.data?.[index],
    }
  })
  const archRows =
    hosts.data &&
    arches.map((name, index): StrengthRow => ({
      name,
      strength: strengthOf(hosts.data.filter((host) => archesOf(host).includes(name))),
      waiting: free.error && !free.data ? null : free.data?.[listed.length + index],
    }))
  const failed = [byChannel, free].find(({ error }) => error)
  return (
    <Page title="Cluster" actions={<ButtonLink to={paths.hosts()}>All hosts</ButtonLink>}>
      <p className="text-muted">
        Load and capacity are of builders that are enabled and ready; the others take nothing.
      </p>
      {failed?.error && (
        <StaleNotice detail={failed.error.message} onRetry={() => void failed.refetch()} />
      )}
      {archRows && byChannel.data && (
        <NoBuilder arches={archRows} channels={listed} byChannel={byChannel.data} />
      )}
      <LocalList
        title="By architecture"
        what="architectures"
        name="arch-"
        query={hosts}
        rows={archRows}
        columns={ofArches}
        rowKey={({ name }) => name}
        defaultOrder="ready"
        emptyText="No hosts: nothing can be built"
        skeletonRows={4}
      />
      <LocalList
        title="By channel"
        what="channels"
        query={channels}
        rows={channelRows}
        columns={ofChannels}
        rowKey={({ name }) => name}
        defaultOrder="name"
        skeletonRows={8}
        filters={
          <FilterBar
            fields={[{ name: 'arch', label: 'Builders of', options: ['', ...arches] }]}
            values={{ arch }}
            onChange={filterBy}
            onClear={arch ? () => filterBy({ arch: '' }) : undefined}
          />
        }
        onClearFilters={arch ? () => filterBy({ arch: '' }) : undefined}
      />
    </Page>
  )
}
