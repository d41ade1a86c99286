import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { UserLink } from '~/entities/hub-links'
import {
  groupMembersQuery,
  hostsQuery,
  ownPermissionsQuery,
  permissionsQuery,
} from '~/hub/queries/people-and-places'
import { sideTagsQuery } from '~/hub/queries/tags'
import { USER_STATUS, USER_TYPE, type UserWithGroups } from '~/hub/types/user'
import { paths } from '~/lib/paths'
import { Fact, Facts, Panel } from '~/ui/panel'
import { Tag } from '~/ui/state-badge'

const kinds: Record<number, string> = {
  [USER_TYPE.NORMAL]: 'person',
  [USER_TYPE.HOST]: 'builder',
  [USER_TYPE.GROUP]: 'group',
}

function Permissions({ info }: { info: number | string }) {
  const all = useQuery(permissionsQuery(info))
  const own = useQuery(ownPermissionsQuery(info))
  if (all.error) return <span className="text-bad">{all.error.message}</span>
  if (!all.data) return <>…</>
  if (all.data.length === 0) return <span className="text-muted">none beyond a user’s</span>
  // A hub before 1.34 cannot tell which come through a group.
  const direct = own.data
  return (
    <span className="flex flex-wrap gap-1.5">
      {all.data.toSorted().map((name) => (
        <span key={name} className="inline-flex items-center gap-1">
          <Tag>{name}</Tag>
          {direct && !direct.includes(name) && (
            <span className="text-xs text-muted">through a group</span>
          )}
        </span>
      ))}
    </span>
  )
}

function Members({ group }: { group: string }) {
  const members = useQuery(groupMembersQuery(group))
  if (members.error) return <span className="text-bad">{members.error.message}</span>
  if (!members.data) return <>…</>
  return (
    <span className="flex flex-wrap gap-x-3">
      {members.data.map(({ id, name }) => (
        <UserLink key={id} name={name} />
      ))}
    </span>
  )
}

function OwnHost({ userId }: { userId: number }) {
  const hosts = useQuery(hostsQuery({ userID: userId }))
  const [host] = hosts.data ?? []
  if (!host) return <>{hosts.isPending ? '…' : 'none'}</>
  return (
    <Link className="link" to={paths.host(host.name)}>
      {host.name}
    </Link>
  )
}

/** Who it is, what they may do and which groups they are in. */
export function UserFacts({ user, info }: { user: UserWithGroups; info: number | string }) {
  const sides = useQuery(sideTagsQuery({ user: user.id }))
  return (
    <Panel title="About">
      <Facts>
        <Fact label="Kind">
          {kinds[user.usertype] ?? `type ${user.usertype}`}, ID {user.id}
          {user.status === USER_STATUS.BLOCKED && <> · may not sign in</>}
        </Fact>
        <Fact label="Permissions">
          <Permissions info={info} />
        </Fact>
        {user.groups && user.groups.length > 0 && (
          <Fact label="Groups">
            <span className="flex flex-wrap gap-x-3">
              {user.groups.map((name) => (
                <UserLink key={name} name={name} />
              ))}
            </span>
          </Fact>
        )}
        {user.usertype === USER_TYPE.GROUP && (
          <Fact label="Members">
            <Members group={user.name} />
          </Fact>
        )}
        {user.usertype === USER_TYPE.HOST && (
          <Fact label="Builder">
            <OwnHost userId={user.id} />
          </Fact>
        )}
        {user.krb_principals && user.krb_principals.length > 0 && (
          <Fact label="Kerberos">
            <span className="font-mono text-xs">{user.krb_principals.join(', ')}</span>
          </Fact>
        )}
        {sides.data && sides.data.length > 0 && (
          <Fact label="Side tags">
            <span className="flex flex-wrap gap-x-3">
              {sides.data.map((side) => (
                <Link key={side.id} className="link font-mono text-xs" to={paths.tag(side.name)}>
                  {side.name}
                </Link>
              ))}
            </span>
          </Fact>
        )}
      </Facts>
    </Panel>
  )
}
