import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { RecentChanges } from '~/entities/acts/recent-changes'
import { useChoice } from '~/entities/acts/use-choice'
import { ActiveTasks } from '~/entities/active-tasks'
import { ButtonLink } from '~/entities/button-link'
import { hostColumns } from '~/entities/host-columns'
import { LocalList } from '~/entities/local-list'
import { SubjectPage } from '~/entities/subject-page'
import { useActor } from '~/entities/use-session'
import { HistoryPanel } from '~/features/history/history-panel'
import { hostsActs } from '~/features/host-actions/hosts-acts'
import { channelQuery, hostsQuery } from '~/hub/queries/people-and-places'
import type { Channel, Host } from '~/hub/types/host'
import { idOrName } from '~/lib/id-or-name'
import { paths } from '~/lib/paths'
import { Tag } from '~/ui/state-badge'
import { storedRow } from '~/lib/stored-rows'
import { ChannelActions } from './channel-actions'

const isRow = storedRow<Host>({ id: 'number', name: 'string', enabled: 'boolean' })
const keyOf = ({ id }: Host) => id
const nameOf = ({ name }: Host) => name

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
          Channel {name || '–'} {!enabled && <Tag tone="warn">disabled</Tag>}
        </span>
      )}
      actions={(found) => (
        <>
          <ButtonLink to={paths.tasks({ channel: found.name, state: 'all' })}>
            All its tasks
          </ButtonLink>
          <ChannelActions channel={found} />
        </>
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
  const actor = useActor()
  const choice = useChoice<Host>({
    what: 'builders',
    rows: hosts.data,
    keyOf,
    isRow,
    nameOf,
    acts: actor && ((chosen) => hostsActs(chosen, actor, channel)),
  })
  return (
    <>
      <RecentChanges />
      {channel.description && <p>{channel.description}</p>}
      {channel.comment && <p className="text-muted">{channel.comment}</p>}
      {hosts.data && <Readiness hosts={hosts.data} />}
      <LocalList
        title="Builders"
        what="builders"
        query={hosts}
        rows={hosts.data}
        columns={[...choice.columns, ...hostColumns]}
        rowKey={keyOf}
        filters={choice.bar}
        defaultOrder="name"
        emptyText="No builder listens to it: its tasks wait for ever"
      />
      <ActiveTasks of={{ channel_id: channel.id }} emptyText="Nothing runs or waits in it" />
      <HistoryPanel of={{ channel: channel.id }} tables={['host_channels']} />
    </>
  )
}
