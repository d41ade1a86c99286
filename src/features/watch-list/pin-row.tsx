import { Pin as PinIcon, X } from 'lucide-react'
import { Link } from 'react-router'

import { BuildProgress } from '~/entities/build-progress'
import { classNames } from '~/lib/class-names'
import { IconButton } from '~/ui/button'
import { StateBadge } from '~/ui/state-badge'
import { Elapsed, Moment } from '~/ui/time'
import { isFollowed, type Pin, pinKey, withChange, withoutPin } from './pin'
import { changePins } from './use-pins'
import { lookOf, nameOf, pathOf } from './who-tells'

/** How long it has been running, and how long it may take yet; or when it ended. */
function PinTime({ pin }: { pin: Pin }) {
  const { label: nvr, packageId, since, endedAt } = pin
  if (endedAt !== null) {
    return (
      <span>
        ended <Moment at={endedAt} />
      </span>
    )
  }
  if (packageId !== null) {
    const build = { nvr, package_id: packageId, start_ts: since, creation_ts: since }
    return <BuildProgress build={build} />
  }
  return (
    <span>
      for <Elapsed from={since} to={null} running />
    </span>
  )
}

interface PinRowProps {
  pin: Pin
  /** Told when its link is followed. */
  onLeave?: (() => void) | undefined
}

/** One pinned task or build: its state, how long, and the way to it. */
export function PinRow({ pin, onLeave }: PinRowProps) {
  const name = nameOf(pin)
  const isThis = (each: Pin) => pinKey(each) === pinKey(pin)
  return (
    <li className="flex items-start gap-1 border-b border-line px-3 py-2 last:border-0">
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div className="flex min-w-0 items-baseline gap-x-3 max-sm:flex-wrap">
          <span className="w-24 shrink-0">
            <StateBadge {...lookOf(pin)} />
          </span>
          <Link
            to={pathOf(pin)}
            onClick={onLeave}
            className={classNames(
              'link min-w-0 wrap-anywhere',
              pin.kind === 'build' && 'font-mono text-xs',
            )}
          >
            {name}
          </Link>
        </div>
        <div className="flex flex-wrap gap-x-3 text-xs text-muted">
          <span className="w-24 shrink-0 capitalize max-sm:hidden">{pin.kind}</span>
          <PinTime pin={pin} />
        </div>
        {pin.why && (
          <p className="font-mono text-xs wrap-anywhere text-muted sm:pl-27">{pin.why}</p>
        )}
      </div>
      {!isFollowed(pin) && (
        <IconButton
          size="sm"
          icon={PinIcon}
          label={`Keep ${name} for more than a week`}
          aria-pressed={pin.kept}
          variant={pin.kept ? 'primary' : 'ghost'}
          onClick={() => changePins((pins) => withChange(pins, isThis, { kept: !pin.kept }))}
        />
      )}
      <IconButton
        size="sm"
        icon={X}
        label={`Unpin ${name}`}
        onClick={() => changePins((pins) => withoutPin(pins, pinKey(pin)))}
      />
    </li>
  )
}
