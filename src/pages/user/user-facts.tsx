import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { hostsQuery } from '~/hub/queries/people-and-places'
import { sideTagsQuery } from '~/hub/queries/tags'
import { USER_STATUS, USER_TYPE, type UserWithGroups } from '~/hub/types/user'
import { paths } from '~/lib/paths'
import { Fact, Facts, Panel } from '~/ui/panel'
import { GroupList, MemberList } from './member-list'
import { PermissionFacts } from './permission-facts'
import { formatId } from '~/lib/numbers'

const kinds: Record<number, string> = {
  [USER_TYPE.NORMAL]: 'person',
  [USER_TYPE.HOST]: 'builder',
  [USER_TYPE.GROUP]: 'group',
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
          {kinds[user.usertype] ?? `type ${formatId(user.usertype)}`}, ID {formatId(user.id)}
          {user.status === USER_STATUS.BLOCKED && <> · may not sign in</>}
        </Fact>
        <Fact label="Permissions">
          <PermissionFacts user={user} info={info} />
        </Fact>
        {user.groups && user.groups.length > 0 && (
          <Fact label="Groups">
            <GroupList user={user.name} groups={user.groups} />
          </Fact>
        )}
        {user.usertype === USER_TYPE.GROUP && (
          <Fact label="Members">
            <MemberList group={user.name} />
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
