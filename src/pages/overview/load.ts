import type { QueryClient } from '@tanstack/react-query'

import { hub } from '~/hub/hub'
import {
  myRunningTasks,
  myTasks,
  recentBuilds,
  recentFailures,
  runningBuilds,
  runningTasks,
} from './queries'

/** Asks for all lists of the overview in one request. */
export function loadOverview({ client }: { client: QueryClient }) {
  const me = hub().session.current?.userId
  if (me !== undefined) {
    void client.prefetchQuery(myRunningTasks(me))
    void client.prefetchQuery(myTasks(me))
  }
  void client.prefetchQuery(runningTasks())
  void client.prefetchQuery(runningBuilds())
  void client.prefetchQuery(recentFailures())
  void client.prefetchQuery(recentBuilds())
}
