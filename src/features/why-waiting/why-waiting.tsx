import { Link } from 'react-router'

import { TaskLink } from '~/entities/hub-links'
import { HubFailure } from '~/entities/query-state'
import { isFinished, isWaiting } from '~/hub/rules/task-state'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { Panel } from '~/ui/panel'
import { SkeletonLines, StaleNotice } from '~/ui/states'
import { ReasonList } from './reason-list'
import { useReasons, useRepoReasons } from './use-reasons'

const waitsForRepo = (task: Task) => task.method === 'waitrepo' && !isFinished(task)

type Asked = ReturnType<typeof useReasons>

function Reasons({ reasons, error, retry }: Asked) {
  if (!reasons) {
    return error ? (
      <HubFailure error={error} what="why it waits" onRetry={retry} />
    ) : (
      <SkeletonLines lines={2} label="why it waits" />
    )
  }
  return (
    <>
      {error && <StaleNotice detail={error.message} onRetry={retry} />}
      <ReasonList reasons={reasons} />
    </>
  )
}

function OfTask({ task }: { task: Task }) {
  return <Reasons {...useReasons(task)} />
}

function OfRepo({ task }: { task: Task }) {
  return <Reasons {...useRepoReasons(task)} />
}

const Why = ({ task }: { task: Task }) =>
  isWaiting(task) ? <OfTask task={task} /> : <OfRepo task={task} />

interface WhyWaitingProps {
  task: Task
  /** The tasks below it, by parent; undefined until known. */
  below: Record<string, Task[]> | undefined
}

/**
 * Why a task waits for a builder or a repo, or which of the tasks below it does; nothing where
 * none waits.
 */
export function WhyWaiting({ task, below }: WhyWaitingProps) {
  if (isFinished(task)) return null
  if (isWaiting(task) || waitsForRepo(task)) {
    return (
      <Panel title="Why it waits">
        <Why task={task} />
      </Panel>
    )
  }
  const waiting = Object.values(below ?? {})
    .flat()
    .filter((each) => isWaiting(each) || waitsForRepo(each))
  const [first, ...others] = waiting
  if (!first) return null
  return (
    <Panel title={waiting.length === 1 ? 'A task below it waits' : 'Tasks below it wait'}>
      <p className="mb-2">
        <TaskLink task={first} /> <span className="text-xs text-faint">#{first.id}</span>
      </p>
      <Why key={first.id} task={first} />
      {others.length > 0 && (
        <p className="mt-2 text-xs text-muted">
          So do{' '}
          {others.slice(0, 8).map((each, index) => (
            <span key={each.id}>
              {index > 0 && ', '}
              <Link to={paths.task(each.id)} className="link underline">
                {each.method} {each.arch} #{each.id}
              </Link>
            </span>
          ))}
          {others.length > 8 && ` and ${others.length - 8} more`}
        </p>
      )}
    </Panel>
  )
}

/** The first reason why a task waits, in a line, with a link to all. */
export function WhyInShort({ task }: { task: Task }) {
  const { reasons, error } = useReasons(task)
  const [first] = reasons ?? []
  return (
    <>
      {first ? `${first.words}. ` : error ? `${error.message}. ` : null}
      <Link to={paths.task(task.id)} className="link underline">
        {first ? 'All that is known' : 'Why'}
      </Link>
    </>
  )
}
