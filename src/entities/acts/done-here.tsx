import { lazy, Suspense } from 'react'
import { useLocation } from 'react-router'

import { userNameOf, useSession } from '~/entities/use-session'
import { useDone } from './journal'

const DoneList = lazy(async () => ({ default: (await import('./done-list')).DoneList }))

/** What was done from this page in this tab, with the way back where there is one. */
export function DoneHere() {
  const { pathname } = useLocation()
  const user = userNameOf(useSession())
  const done = useDone().filter(({ where, by }) => where === pathname && by === user)
  // A region that is there before its words are, so that they are read out.
  return (
    <div role="status" className="contents">
      {done.length > 0 && (
        <Suspense>
          <DoneList done={done} />
        </Suspense>
      )}
    </div>
  )
}
