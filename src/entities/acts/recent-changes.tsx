import { Suspense, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'

import { userNameOf, useSession } from '~/entities/use-session'
import { activities, type Activity, onActivity } from '~/hub/acts/activity'
import { isWorkedOnHere } from '~/hub/acts/activity-lock'
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
  // What this tab is at is told where it was asked for.
  const isUnderWay = ({ id, status }: Activity) => status === 'sent' && isWorkedOnHere(id)
  const here = all.filter(
    (change) => change.where === pathname && change.by === user && !isUnderWay(change),
  )
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
