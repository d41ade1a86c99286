import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { NameField } from '~/entities/acts/name-field'
import { addHostToChannel } from '~/hub/acts/hosts'
import { hostsQuery } from '~/hub/queries/people-and-places'
import type { Channel } from '~/hub/types/host'

/** Has one more host take the tasks of a channel. */
export function AddHostDialog({ channel }: { channel: Channel }) {
  const [draft, change] = useActDraft({ host: '' })
  const all = useQuery(hostsQuery())
  const members = useQuery(hostsQuery({ channelID: channel.name }))
  const own = new Set(members.data?.map(({ name }) => name))
  const others = (all.data ?? []).filter(({ name }) => !own.has(name))
  const host = draft.host.trim()
  const found = all.data?.find(({ name }) => name === host)
  const no =
    host === ''
      ? 'Say which host'
      : own.has(host)
        ? `${host} is in it already`
        : all.data && !found
          ? `The hub has no host ${host}`
          : null
  return (
    <ActDialog
      title={`Add a host to ${channel.name}`}
      act={no ?? addHostToChannel(host, channel.name)}
      confirm="Add the host"
      fields={
        <NameField
          label="Host"
          value={draft.host}
          names={others.map(({ name }) => name).toSorted()}
          onChange={(typed) => change({ host: typed })}
        />
      }
    >
      {found && `It builds for ${found.arches}${found.enabled ? '.' : ', but it is disabled.'}`}
    </ActDialog>
  )
}
