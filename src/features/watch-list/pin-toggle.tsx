import { Bell } from 'lucide-react'

import { usePageActions } from '~/entities/page-actions'
import { Button } from '~/ui/button'
import { askPermission, usePermission } from './permission'
import { isFollowed, mostPins, type PinSubject, pinKey, withoutPin, withPin } from './pin'
import { howTold } from './how-told'
import { changePins, secondsNow, usePins } from './use-pins'

export interface PinButtonProps {
  subject: PinSubject
  size?: 'sm' | 'md'
}

/** Pins a task or a build until it has ended; what has ended can only be unpinned. */
export function PinToggle({ subject, size = 'md' }: PinButtonProps) {
  const permission = usePermission()
  const key = pinKey(subject)
  const pins = usePins()
  const pinned = pins.some((pin) => pinKey(pin) === key)
  const full = !pinned && pins.filter(isFollowed).length >= mostPins
  const ended = subject.endedAt !== null
  const offered = pinned || !ended
  const toggle = () => {
    if (pinned) return changePins((kept) => withoutPin(kept, key))
    changePins((kept) => withPin(kept, subject, secondsNow()))
    void askPermission()
  }
  const label = ended ? 'Unpin' : 'Tell me when it ends'
  usePageActions(
    offered && !full ? [{ label: pinned ? 'Take it off the watch list' : label, run: toggle }] : [],
  )
  if (!offered) return null
  return (
    <Button
      icon={Bell}
      size={size}
      aria-pressed={ended ? undefined : pinned}
      className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
      title={ended ? 'Take it off the watch list' : howTold[permission]}
      disabledReason={full ? `${mostPins} are running on your watch list` : undefined}
      onClick={toggle}
    >
      {label}
    </Button>
  )
}
