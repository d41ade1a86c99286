import { CircleAlert, Hourglass, Info } from 'lucide-react'
import { Link } from 'react-router'

import type { Reason } from '~/hub/rules/waiting-facts'
import { classNames } from '~/lib/class-names'
import { paths } from '~/lib/paths'

const looks = {
  stuck: { icon: CircleAlert, look: 'text-bad', said: 'Stuck: ' },
  wait: { icon: Hourglass, look: 'text-warn', said: '' },
  note: { icon: Info, look: 'text-muted', said: '' },
}
/** How many hosts, and tasks of one, are named. */
const most = 6

function Hosts({ hosts }: { hosts: Reason['hosts'] }) {
  return (
    <ul className="text-xs text-muted">
      {hosts.slice(0, most).map(({ name, note, tasks }) => (
        <li key={name} className="break-words">
          <Link to={paths.host(name)} className="link underline">
            {name}
          </Link>
          {note && <>: {note}</>}
          {tasks.length > 0 && ', with '}
          {tasks.slice(0, most).map((task, index) => (
            <span key={task}>
              {index > 0 && ', '}
              <Link to={paths.task(task)} className="link underline">
                #{task}
              </Link>
            </span>
          ))}
          {tasks.length > most && ' …'}
        </li>
      ))}
      {hosts.length > most && <li>and {hosts.length - most} more</li>}
    </ul>
  )
}

/** Reasons in the order that they count: what it is, which hosts, what would help. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {reasons.map(({ severity, words, hosts, help }, index) => {
        const { icon: Icon, look, said } = looks[severity]
        return (
          <li key={words} className="flex gap-2">
            <Icon size={15} aria-hidden className={classNames('mt-0.5 shrink-0', look)} />
            <div className="min-w-0 break-words">
              <p className={classNames(index === 0 && 'font-medium')}>
                {said && <span className="sr-only">{said}</span>}
                {words}
              </p>
              <Hosts hosts={hosts} />
              {help && <p className="text-xs text-muted">{help}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
