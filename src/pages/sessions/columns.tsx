import { isoTime } from '~/lib/time'
import type { SessionInfo } from '~/hub/types/user'
import { Tag } from '~/ui/state-badge'
import type { Column } from '~/ui/table/column'
import { Elapsed, Moment } from '~/ui/time'
import { EndSession } from './end-session'
import { formatId } from '~/lib/numbers'

/** koji.AUTHTYPES */
const authWords: Record<number, string> = {
  0: 'password',
  1: 'Kerberos',
  2: 'certificate',
  3: 'GSSAPI',
}

/** How a session was opened, in a word. */
function authWord(authtype: number): string {
  return authWords[authtype] ?? `method ${formatId(authtype)}`
}

/** The columns of a list of sessions, of which one is the console's own. */
export function sessionColumns(own: number): Column<SessionInfo>[] {
  return [
    {
      id: 'id',
      header: 'Session',
      sort: 'id',
      text: ({ id }) => id,
      cell: ({ id, exclusive }) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {id}
          {id === own && <Tag tone="ok">this one</Tag>}
          {exclusive && <Tag>exclusive</Tag>}
        </span>
      ),
    },
    {
      id: 'ip',
      header: 'From',
      sort: 'ip',
      text: ({ hostip: address }) => address,
      cell: ({ hostip: address }) => <code className="text-xs break-all">{address}</code>,
    },
    {
      id: 'auth',
      header: 'Signed in by',
      sort: 'auth',
      width: 'w-32',
      from: 'sm',
      text: ({ authtype }) => authWord(authtype),
    },
    {
      id: 'start',
      header: 'Start',
      sort: 'start',
      width: 'w-32',
      from: 'sm',
      text: ({ start_ts: start }) => isoTime(start),
      cell: ({ start_ts: start }) => <Moment at={start} />,
    },
    {
      id: 'length',
      header: 'Length',
      width: 'w-32',
      text: () => '',
      cell: ({ start_ts: start }) => <Elapsed from={start} to={null} running />,
    },
    {
      id: 'used',
      header: 'Last used',
      sort: 'used',
      width: 'w-32',
      from: 'md',
      text: ({ update_ts: update }) => isoTime(update),
      cell: ({ update_ts: update }) => <Moment at={update} />,
    },
    {
      id: 'end',
      header: 'End',
      width: 'w-24',
      align: 'right',
      text: () => '',
      cell: (session) => <EndSession session={session} own={session.id === own} />,
    },
  ]
}
