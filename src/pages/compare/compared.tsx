import { ButtonLink } from '~/entities/button-link'
import { LogOnItsWay } from '~/entities/log-frame'
import { LogComparison } from '~/features/compare-logs/log-comparison'
import type { BuiltTask } from '~/hub/queries/last-success'
import { hasLikes } from '~/hub/rules/like-tasks'
import { EmptyState } from '~/ui/states'
import { logAddress, logPath, nameOf, versionOf } from './sides'
import { startWorker } from './start-worker'

interface ComparedProps {
  now: BuiltTask
  /** Undefined while it is looked for, null where there is none. */
  old: BuiltTask | null | undefined
  file: string
}

/** The differences, or why there are none to see. */
export function Compared({ now, old, file }: ComparedProps) {
  if (old === undefined) return <LogOnItsWay title="the last success" />
  if (old === null) {
    return (
      <EmptyState
        title={hasLikes(now.task) ? 'No earlier success' : 'Nothing to compare with'}
        action={<ButtonLink to={logPath(now, file)}>Read {file}</ButtonLink>}
      >
        {hasLikes(now.task)
          ? 'The hub knows no complete build of this package from before this one.'
          : 'Only the tasks of a package’s builds have one like them in its other builds.'}
      </EmptyState>
    )
  }
  const log = (side: BuiltTask) => ({ address: logAddress(side, file), version: versionOf(side) })
  const link = (side: BuiltTask) => (line: number) => `${logPath(side, file)}#L${line}`
  return (
    <LogComparison
      key={`${now.task.id} ${old.task.id} ${file}`}
      startWorker={startWorker}
      now={log(now)}
      old={log(old)}
      title={`${file} of ${nameOf(old)} and ${nameOf(now)}`}
      oldLink={link(old)}
      newLink={link(now)}
      ways={
        <span className="flex flex-wrap justify-center gap-2">
          <ButtonLink to={logPath(now, file)}>Read {file} of this task</ButtonLink>
          <ButtonLink to={logPath(old, file)}>Read the earlier one</ButtonLink>
        </span>
      }
    />
  )
}
