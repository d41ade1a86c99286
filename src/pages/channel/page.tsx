import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { ActiveTasks } from '~/entities/active-tasks'
import { ButtonLink } from '~/entities/button-link'
import { hostColumns } from '~/entities/host-columns'
import { LocalList } from '~/entities/local-list'
import { SubjectPage } from '~/entities/subject-page'
import { HistoryPanel } from '~/features/history/history-panel'
import { channelQuery, hostsQuery } from '~/hub/queries/people-and-places'
import type { Channel, Host } from '~/hub/types/host'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { Tag } from '~/ui/state-badge'

/** One channel: its builders, what they can take now, what waits for them. */
export default function ChannelPage() {
  const info = idOrName(useParams()['channel'])
  const channel = useQuery(channelQuery(info))
  return (
    <SubjectPage
      kind="channel"
      name={info}
      query={channel}
      title={({ name }) => name}
      headline={({ name, enabled }) => (
        <span className="flex items-center gap-2">
          Channel {name} {!enabled && <Tag tone="warn">disabled</Tag>}
        </span>
      )}
      actions={({ name }) => (
        <ButtonLink to={paths.tasks({ channel: name, state: 'all' })}>All its tasks</ButtonLink>
      )}
    >
      {(found) => <ChannelBody channel={found} info={info} />}
    </SubjectPage>
  )
}

function Readiness({ hosts }: { hosts: readonly Host[] }) {
  const enabled = hosts.filter((host) => host.enabled).length
  const ready = hosts.filter((host) => host.enabled && host.ready).length
  return (
    <p className={ready === 0 ? 'text-warn' : 'text-muted'}>
      {ready === 0 ? 'No builder of it is ready: its tasks wait. ' : ''}
      {hosts.length} builders, {enabled} enabled, {ready} ready.
    </p>
  )
}

function ChannelBody({ channel, info }: { channel: Channel; info: number | string }) {
  const hosts = useQuery(hostsQuery({ channelID: info }))
  return (
    <>
      {channel.description && <p>{channel.description}</p>}
      {channel.comment && <p className="text-muted">{channel.comment}</p>}
      {hosts.data && <Readiness hosts={hosts.data} />}
      <LocalList
        title="Builders"
        what="builders"
        query={hosts}
        rows={hosts.data}
        columns={hostColumns}
        rowKey={(host) => host.id}
        defaultOrder="name"
        emptyText="No builder listens to it: its tasks wait for ever"
      />
      <ActiveTasks of={{ channel_id: channel.id }} emptyText="Nothing runs or waits in it" />
      <HistoryPanel of={{ channel: channel.id }} tables={['host_channels']} />
    </>
  )
}
