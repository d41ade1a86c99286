import { SeveralDialog } from '~/entities/acts/several-dialog'
import { removeHostFromChannel } from '~/hub/acts/hosts'
import type { Channel, Host } from '~/hub/types/host'
import { LostBuilders } from './lost-builders'

interface LeaveChannelProps {
  hosts: readonly Host[]
  channel: Channel
}

/** Takes hosts from a channel. */
export function LeaveChannelDialog({ hosts, channel }: LeaveChannelProps) {
  const ids = new Set(hosts.map(({ id }) => id))
  return (
    <SeveralDialog
      title={`Remove ${hosts.length === 1 ? 'a host' : `${hosts.length} hosts`} from ${channel.name}?`}
      acts={hosts.map(({ name }) => removeHostFromChannel(name, channel.name))}
      confirm="Remove from the channel"
      danger
      fields={
        <>
          <p>Running tasks go on to their end.</p>
          <LostBuilders
            change={(host, of) => (of === channel.id && ids.has(host.id) ? null : host)}
          />
        </>
      }
    />
  )
}
