import { Suspense, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

import { userNameOf, useSession } from '~/entities/use-session'
import { activities, onActivity } from '~/hub/acts/activity'
import { lazyPart } from '~/ui/lazy-part'

const RecentChangeList = lazyPart(async () => ({
  default: (await import('./recent-change-list')).RecentChangeList,
}))

/**
 * What was changed from this page in this browser by who is signed in: with the way to undo it, and
 * what is known of changes whose answer was lost.
 */
export function RecentChanges() {
  const { pathname } = useLocation()
  const user = userNameOf(useSession())
  const all = useSyncExternalStore(onActivity, activities)
  const here = all.filter(({ where, by }) => where === pathname && by === user)
  // A region that is there before its words are, so that they are read out.
  return (
    <div role="status" className="contents">
      {here.length > 0 && (
        <Suspense>
          <RecentChangeList changes={here} />
        </Suspense>
      )}
    </div>
  )
}
