import { X } from 'lucide-react'
import { Link } from 'react-router'

import { IconButton } from '~/ui/button'
import { StateBadge } from '~/ui/state-badge'
import { isUnseen, type Pin, pinKey, withChange } from './pin'
import { changePins } from './use-pins'
import { lookOf, nameOf, pathOf } from './who-tells'

/** Over the page: what ended without the browser telling, until somebody takes note. */
export function EndNotices({ pins }: { pins: readonly Pin[] }) {
  const told = pins.filter((pin) => isUnseen(pin) && pin.told === 'page')
  const dismiss = (key: string) =>
    changePins((kept) => withChange(kept, (pin) => pinKey(pin) === key, { seen: true }))
  return (
    // There before anything is in it: screen readers say what comes into a region they know.
    <div
      role="status"
      aria-label="Ended"
      className="fixed inset-x-3 bottom-3 z-40 flex max-h-[50dvh] flex-col gap-2 overflow-y-auto sm:left-auto sm:w-96"
    >
      {told.map((pin) => (
        <div
          key={pinKey(pin)}
          className="flex items-start gap-2 rounded-lg border border-line-strong bg-surface py-2 pr-2 pl-3 shadow-lg"
        >
          <div className="flex min-w-0 grow flex-col gap-1">
            <StateBadge {...lookOf(pin)} />
            <Link to={pathOf(pin)} className="link font-medium wrap-anywhere">
              {nameOf(pin)}
            </Link>
            {pin.why && <p className="font-mono text-xs wrap-anywhere text-muted">{pin.why}</p>}
          </div>
          <IconButton
            size="sm"
            icon={X}
            label={`Dismiss ${nameOf(pin)}`}
            onClick={() => dismiss(pinKey(pin))}
          />
        </div>
      ))}
    </div>
  )
}
