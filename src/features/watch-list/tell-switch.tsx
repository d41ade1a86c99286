import { useState } from 'react'

import { browserStorage, storedKeys } from '~/lib/storage'
import { Switch } from '~/ui/switch'
import { howTold } from './how-told'
import { askPermission, usePermission } from './permission'
import { withPin } from './pin'
import { submittedSubject } from './subjects'
import { changePins, secondsNow } from './use-pins'

const key = storedKeys.tellSubmitted

/** Pins what one submits, where that was last chosen. */
export function pinSubmitted(task: number): void {
  const now = secondsNow()
  if (browserStorage.get(key)) changePins((pins) => withPin(pins, submittedSubject(task, now), now))
}

/** Asks, before something is submitted, whether its end is to be told; remembered for the next. */
export function TellSwitch() {
  const [on, setOn] = useState(() => browserStorage.get(key) !== null)
  const permission = usePermission()
  const change = (next: boolean) => {
    setOn(next)
    browserStorage.set(key, next ? 'yes' : null)
    if (next) void askPermission()
  }
  return (
    <Switch
      label="Tell me when it ends"
      help={on ? howTold[permission] : 'Puts it on your watch list.'}
      checked={on}
      onChange={change}
    />
  )
}
