import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { BuildProgress } from '~/entities/build-progress'
import { BuildState } from '~/entities/build-state'
import { FailingLine } from '~/features/log-viewer/failing-line'
import { Verdict } from '~/features/why-failed/verdict'
import { WhyWaiting } from '~/features/why-waiting/why-waiting'
import { taskBuildsQuery } from '~/hub/queries/builds'
import { isFinished } from '~/hub/rules/task-state'
import type { Build } from '~/hub/types/build'
import { TASK_STATE, type Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { poll } from '~/lib/polling'
import { OutputGone } from './output-files'

interface NextStepProps {
  task: Task
  below: Record<string, Task[]> | undefined
}

/** The one next thing after the headline: why it failed, what it waits for, how far it is, or what it made. */
export function NextStep({ task, below }: NextStepProps) {
  const builds = useQuery({
    ...taskBuildsQuery(task.id),
    refetchInterval: ({ state }) => (isFinished(task) ? false : poll(6_000, state)),
  })
  return (
    <>
      {task.state === TASK_STATE.FAILED && (
        <Verdict root={task} below={below} quote={FailingLine} gone={<OutputGone task={task} />} />
      )}
      <WhyWaiting task={task} below={below} />
      {builds.data?.map((build) => (
        <BuildCard key={build.build_id} build={build} task={task} />
      ))}
    </>
  )
}

function BuildCard({ build, task }: { build: Build; task: Task }) {
  const running = !isFinished(task)
  return (
    <section
      aria-label="Build"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-3 py-2.5"
    >
      <BuildState state={build.state} />
      <Link to={paths.build(build.build_id)} className="link font-medium">
        {build.nvr}
      </Link>
      {running && <BuildProgress build={build} />}
    </section>
  )
}
