import { Bell } from 'lucide-react'

import { usePageActions } from '~/entities/page-actions'
import { Button } from '~/ui/button'
import { askPermission, usePermission } from './permission'
import { type PinSubject, pinKey, withoutPin, withPin } from './pin'
import { howTold } from './how-told'
import { changePins, secondsNow, usePins } from './use-pins'

interface PinButtonProps {
  subject: PinSubject
  size?: 'sm' | 'md'
}

/** Pins a task or a build until it has ended; what has ended can only be unpinned. */
export function PinButton({ subject, size = 'md' }: PinButtonProps) {
  const permission = usePermission()
  const key = pinKey(subject)
  const pinned = usePins().some((pin) => pinKey(pin) === key)
  const ended = subject.endedAt !== null
  const offered = pinned || !ended
  const toggle = () => {
    if (pinned) return changePins((pins) => withoutPin(pins, key))
    changePins((pins) => withPin(pins, subject, secondsNow()))
    void askPermission()
  }
  const label = ended ? 'Unpin' : 'Tell me when it ends'
  usePageActions(
    offered ? [{ label: pinned ? 'Take it off the watch list' : label, run: toggle }] : [],
  )
  if (!offered) return null
  return (
    <Button
      icon={Bell}
      size={size}
      aria-pressed={ended ? undefined : pinned}
      className="aria-pressed:border-accent aria-pressed:bg-accent-soft"
      title={ended ? 'Take it off the watch list' : howTold[permission]}
      onClick={toggle}
    >
      {label}
    </Button>
  )
}
