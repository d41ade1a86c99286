import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

import { NotFound } from './error-pages'
import { PageOnItsWay } from './page-on-its-way'

/**
 * Goes to the new home of one of kojiweb's addresses; where it is none, there is no such page. They
 * are seldom met: the table of their new homes comes when one is.
 */
export function OldAddress({ handler }: { handler: string }) {
  const { search } = useLocation()
  const navigate = useNavigate()
  const [isUnknown, setUnknown] = useState(false)
  useEffect(() => {
    let isLeft = false
    const go = async () => {
      const { homeOf } = await import('./kojiweb/redirect')
      const to = await homeOf(handler, new URLSearchParams(search))
      if (isLeft) return
      if (to === null) setUnknown(true)
      else await navigate(to, { replace: true })
    }
    go().catch(() => setUnknown(true))
    return () => {
      isLeft = true
    }
  }, [handler, search, navigate])
  return isUnknown ? <NotFound /> : <PageOnItsWay />
}
