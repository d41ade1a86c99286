import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { currentPermission, notify } from './permission'
import { isUnseen, type Pin, pinKey, withChange } from './pin'
import { changePins } from './use-pins'
import { useVisible } from './use-visible'
import { isAbout, lookOf, nameOf, pathOf, whoTells } from './who-tells'

/** Tells once of each pin that has ended, where this tab leads; who sees its page knows. */
export function useTelling(pins: readonly Pin[], leads: boolean): void {
  const visible = useVisible()
  const { pathname } = useLocation()
  const navigate = useNavigate()

  useEffect(() => {
    if (visible) {
      const seen = (pin: Pin) => isUnseen(pin) && isAbout(pin, pathname)
      changePins((kept) => withChange(kept, seen, { seen: true }))
    }
    if (!leads) return
    for (const pin of pins.filter((each) => isUnseen(each) && each.told === null)) {
      const who = whoTells(pin, visible ? pathname : null, currentPermission())
      if (who === 'nobody') continue
      const byBrowser =
        who === 'browser' &&
        notify({
          title: `${nameOf(pin)}: ${lookOf(pin).label}`,
          body: pin.why ?? '',
          tag: pinKey(pin),
          onClick: () => void navigate(pathOf(pin)),
        })
      const told = byBrowser ? 'browser' : 'page'
      changePins((kept) => withChange(kept, (each) => pinKey(each) === pinKey(pin), { told }))
    }
  }, [pins, leads, visible, pathname, navigate])
}
