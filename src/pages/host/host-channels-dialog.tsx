import { useQuery } from '@tanstack/react-query'

import { useActDraft } from '~/entities/acts/act-place'
import { CheckField } from '~/entities/acts/fields'
import { SeveralDialog } from '~/entities/acts/several-dialog'
import { HubFailure } from '~/entities/query-state'
import { LostBuilders } from '~/features/host-actions/lost-builders'
import { addHostToChannel, removeHostFromChannel } from '~/hub/acts/hosts'
import { channelsQuery } from '~/hub/queries/people-and-places'
import type { Host } from '~/hub/types/host'
import { SkeletonLines } from '~/ui/states'

/** Chooses the channels whose tasks a host takes. */
export function HostChannelsDialog({ host }: { host: Host }) {
  const all = useQuery(channelsQuery())
  const own = useQuery(channelsQuery({ hostID: host.id }))
  // Only what was switched is kept, so that a channel that comes by other hands stays as it is.
  const [{ switched }, change] = useActDraft<{ switched: Record<string, boolean> }>({
    switched: {},
  })
  const member = new Set(own.data?.map(({ name }) => name))
  const channels = (all.data ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
  const isChosen = (name: string) => switched[name] ?? member.has(name)
  const joined = channels.filter(({ name }) => isChosen(name) && !member.has(name))
  const left = channels.filter(({ name }) => !isChosen(name) && member.has(name))
  const acts = [
    ...joined.map(({ name }) => addHostToChannel(host.name, name)),
    ...left.map(({ name }) => removeHostFromChannel(host.name, name)),
  ]
  const error = all.error ?? own.error
  const gone = new Set(left.map(({ id }) => id))
  const whyNot = (name: string, enabled: boolean) =>
    enabled || member.has(name) ? null : 'It is disabled: no host can be added'
  return (
    <SeveralDialog
      title={`Channels of ${host.name}`}
      acts={acts.length > 0 ? acts : 'Nothing is changed yet'}
      confirm="Save"
      fields={
        <>
          <div className="grid grid-cols-1 gap-x-4 gap-y-1 sm:grid-cols-2">
            {error && <HubFailure error={error} what="the channels" />}
            {!error && !(all.data && own.data) && <SkeletonLines lines={4} label="channels" />}
            {all.data &&
              own.data &&
              channels.map(({ id, name, enabled }) => (
                <CheckField
                  key={id}
                  label={name}
                  checked={isChosen(name)}
                  no={whyNot(name, enabled)}
                  onChange={(chosen) => change({ switched: { ...switched, [name]: chosen } })}
                />
              ))}
          </div>
          {host.enabled && left.length > 0 && (
            <LostBuilders
              change={(each, channel) => (each.id === host.id && gone.has(channel) ? null : each)}
            />
          )}
        </>
      }
    />
  )
}
