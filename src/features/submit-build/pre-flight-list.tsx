import { CircleAlert, CircleCheck, CircleHelp, CircleX, LoaderCircle } from 'lucide-react'
import { Link } from 'react-router'

import { HubFailure } from '~/entities/query-state'
import type { Check } from '~/hub/rules/pre-flight-facts'
import { classNames } from '~/lib/class-names'
import { Panel } from '~/ui/panel'
import type { usePreFlight } from './use-pre-flight'

const looks = {
  ok: { icon: CircleCheck, look: 'text-ok', said: 'In order' },
  warn: { icon: CircleAlert, look: 'text-warn', said: 'Warning' },
  refused: { icon: CircleX, look: 'text-bad', said: 'Would be refused' },
  unknown: { icon: CircleHelp, look: 'text-muted', said: 'Not known' },
  pending: { icon: LoaderCircle, look: 'text-faint', said: 'Being looked at' },
}

function CheckLine({ about, status, words, link }: Check) {
  const { icon: Icon, look, said } = looks[status]
  return (
    <li className="flex gap-2">
      <Icon size={15} aria-hidden className={classNames('mt-0.5 shrink-0', look)} />
      <p className="min-w-0 wrap-anywhere">
        <span className="font-medium">{about}</span>
        <span className={classNames('text-xs', look, status === 'ok' && 'sr-only')}> {said}</span>
        <span className="block text-xs text-muted">
          {words}
          {link && (
            <>
              {' · '}
              <Link to={link.to} className="link underline">
                {link.text}
              </Link>
            </>
          )}
        </span>
      </p>
    </li>
  )
}

/** What was looked at before the build is submitted, each with its outcome. */
export function PreFlightList({ checks, error, retry }: ReturnType<typeof usePreFlight>) {
  if (checks.length === 0) return null
  return (
    <Panel title="Before you submit">
      {error && <HubFailure error={error} what="some checks" onRetry={retry} />}
      <ul className="flex flex-col gap-2">
        {checks.map((each) => (
          <CheckLine key={`${each.about} ${each.words}`} {...each} />
        ))}
      </ul>
    </Panel>
  )
}

/** What the hub would refuse, and how many warnings there are, in short: for beside the button. */
export function Objections({ checks }: { checks: readonly Check[] }) {
  const refused = checks.filter(({ status }) => status === 'refused')
  const warned = checks.filter(({ status }) => status === 'warn')
  const abouts = [...new Set(warned.map(({ about }) => about.toLowerCase()))]
  return (
    <div role="status" className="text-xs empty:hidden">
      {refused.map(({ words }) => (
        <p key={words} className="text-bad">
          The hub would refuse it. {words}.
        </p>
      ))}
      {abouts.length > 0 && (
        <p className="text-warn">
          {abouts.length === 1 ? 'A warning' : 'Warnings'} about {abouts.join(', ')}: see “Before
          you submit”.
        </p>
      )}
    </div>
  )
}
