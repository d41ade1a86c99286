import { useQuery } from '@tanstack/react-query'

import { HostChannels, HostLoad } from '~/entities/host-columns'
import { HubValueView } from '~/entities/hub-value'
import { UserById } from '~/entities/hub-links'
import { hostDataQuery } from '~/hub/queries/scheduler'
import type { Host } from '~/hub/types/host'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'
import { Moment } from '~/ui/time'

/** What the builder is, and what it last told of itself. */
export function HostFacts({ host }: { host: Host }) {
  const told = useQuery(hostDataQuery(host.id))
  // A hub before 1.34 keeps none of this.
  const data = told.data?.[0]?.data
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <Panel title="Builder">
        <Facts>
          <Fact label="Arches">
            <span className="flex flex-wrap gap-1">
              {host.arches.split(' ').map((arch) => (
                <Tag key={arch}>{arch}</Tag>
              ))}
            </span>
          </Fact>
          <Fact label="Channels">
            <HostChannels id={host.id} />
          </Fact>
          <Fact label="Load / capacity">
            <HostLoad host={host} />
          </Fact>
          <Fact label="Last seen">
            <Moment at={host.update_ts} />
          </Fact>
          {host.description && <Fact label="Description">{host.description}</Fact>}
          {host.comment && <Fact label="Comment">{host.comment}</Fact>}
          <Fact label="Account">
            <UserById id={host.user_id} />
          </Fact>
          <Fact label="ID">{host.id}</Fact>
        </Facts>
      </Panel>
      {data && (
        <Panel title="What it told of itself">
          <HubValueView value={data} />
        </Panel>
      )}
    </div>
  )
}
