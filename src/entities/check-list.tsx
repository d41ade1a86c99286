import { CircleAlert, CircleCheck, CircleHelp, CircleX, LoaderCircle } from 'lucide-react'
import { Link } from 'react-router'

import type { HubError } from '~/hub/error'
import type { Check } from '~/hub/rules/pre-flight-facts'
import { classNames } from '~/lib/class-names'
import { Panel } from '~/ui/panel'
import { HubFailure } from './query-state'

const looks = {
  ok: { icon: CircleCheck, look: 'text-ok', said: 'In order' },
  warn: { icon: CircleAlert, look: 'text-warn', said: 'Warning' },
  refused: { icon: CircleX, look: 'text-bad', said: null },
  unknown: { icon: CircleHelp, look: 'text-muted', said: 'Not known' },
  pending: { icon: LoaderCircle, look: 'text-faint', said: 'Being looked at' },
}

function CheckLine({ about, status, words, link, refused }: Check & { refused: string }) {
  const { icon: Icon, look, said } = looks[status]
  return (
    <li className="flex gap-2">
      <Icon size={15} aria-hidden className={classNames('mt-0.5 shrink-0', look)} />
      <p className="min-w-0 wrap-anywhere">
        <span className="font-medium">{about}</span>
        <span className={classNames('text-xs', look, status === 'ok' && 'sr-only')}>
          {' '}
          {said ?? refused}
        </span>
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

interface CheckListProps {
  checks: readonly Check[]
  /** What comes of a check that is refused, in short. */
  refused: string
  /** Why some could not be made. */
  error: HubError | null
  retry: () => void
}

/** What was looked at before something is submitted, each with its outcome. */
export function CheckList({ checks, refused, error, retry }: CheckListProps) {
  if (checks.length === 0) return null
  return (
    <Panel title="Before you submit">
      {error && <HubFailure error={error} what="some checks" onRetry={retry} />}
      <ul className="flex flex-col gap-2">
        {checks.map((each) => (
          <CheckLine key={`${each.about} ${each.words}`} {...each} refused={refused} />
        ))}
      </ul>
    </Panel>
  )
}

interface ObjectionsProps {
  checks: readonly Check[]
  /** What comes of it: "The hub would refuse it." */
  outcome: string
}

/** What is in the way, and how many warnings there are, in short: for beside the button. */
export function Objections({ checks, outcome }: ObjectionsProps) {
  const refused = checks.filter(({ status }) => status === 'refused')
  const warned = checks.filter(({ status }) => status === 'warn')
  const abouts = [...new Set(warned.map(({ about }) => about.toLowerCase()))]
  return (
    <div role="status" className="text-xs empty:hidden">
      {refused.map(({ words }) => (
        <p key={words} className="text-bad">
          {outcome} {words}.
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
