import { useQuery } from '@tanstack/react-query'

import { useSession } from '~/entities/use-session'
import { useSiteConfig } from '~/entities/use-site-config'
import type { Build } from '~/hub/types/build'
import { paths } from '~/lib/paths'
import { Page } from '~/ui/page'
import { ListPanel } from './list-panel'
import {
  myRunningTasks,
  myTasks,
  recentBuilds,
  recentFailures,
  runningBuilds,
  runningTasks,
} from './queries'
import { BuildRow, TaskRow } from './rows'

/** What runs, what failed and what is mine. */
export default function OverviewPage() {
  const { siteName } = useSiteConfig()
  const session = useSession()
  const tasks = useQuery(runningTasks())
  const building = useQuery(runningBuilds())
  const failures = useQuery(recentFailures())
  const builds = useQuery(recentBuilds())
  const buildOf = (task: { id: number }) =>
    building.data?.find(({ task_id }) => task_id === task.id)

  return (
    <Page title="Overview" headline={`Now on ${siteName}`}>
      {session.status === 'signed-in' && (
        <Mine
          userId={session.session.userId}
          userName={session.session.userName}
          buildOf={buildOf}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <ListPanel
            title="Running now"
            query={tasks}
            all={paths.tasks()}
            empty="Nothing is running"
            rowKey={(task) => task.id}
            row={(task) => <TaskRow task={task} build={buildOf(task)} />}
          />
          <ListPanel
            title="Recent builds"
            query={builds}
            all={paths.builds()}
            empty="No builds yet"
            rowKey={(build) => build.build_id}
            row={(build) => <BuildRow build={build} />}
          />
        </div>
        <ListPanel
          title="Recent failures"
          query={failures}
          all={paths.builds({ state: 'failed' })}
          empty="Nothing has failed"
          rowKey={(build) => build.build_id}
          row={(build) => <BuildRow build={build} />}
        />
      </div>
    </Page>
  )
}

interface MineProps {
  userId: number
  userName: string
  buildOf: (task: { id: number }) => Build | undefined
}

function Mine({ userId, userName, buildOf }: MineProps) {
  const running = useQuery(myRunningTasks(userId))
  const newest = useQuery(myTasks(userId))
  const unfinished = running.data ?? []
  const rest = newest.data?.filter(({ id }) => unfinished.every((task) => task.id !== id))
  const tasks = { ...newest, data: rest && [...unfinished, ...rest].slice(0, 8) }
  return (
    <ListPanel
      title="Mine"
      query={tasks}
      all={paths.tasks({ owner: userName, state: 'all' })}
      empty="You have not submitted anything yet"
      rowKey={(task) => task.id}
      row={(task) => <TaskRow task={task} build={buildOf(task)} mine />}
    />
  )
}
