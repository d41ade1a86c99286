import { ArrowRight, GitCompareArrows } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { Link } from 'react-router'

import { ButtonLink } from '~/entities/button-link'
import { HostById } from '~/entities/hub-links'
import { type LogAddress, taskLogAddress } from '~/hub/files/log-source'
import { faultMeaning } from '~/hub/rules/fault-meaning'
import { hasLikes } from '~/hub/rules/like-tasks'
import type { FaultStruct } from '~/hub/types/common'
import type { Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { Skeleton } from '~/ui/states'
import { StateIcon } from '~/ui/state-badge'
import { useBlame } from './use-blame'

interface VerdictProps {
  root: Task
  below: Record<string, Task[]> | undefined
  /** Draws a log's failing line, leading to it. */
  quote: ComponentType<{ address: LogAddress; to: string }>
  /** Shown when the blamed task's files are no longer on the hub. */
  gone?: ReactNode
}

function where(task: Task): string {
  return task.method === 'buildArch' ? `${task.method} for ${task.arch}` : task.method
}

/** Why a task failed, before any scrolling: which child, in whose words, and the way to the line. */
export function Verdict({ root, below, quote: Quote, gone }: VerdictProps) {
  const blame = useBlame(root, below)
  if (!blame) return null
  const { task, fault, log, loading, filesGone } = blame
  return (
    <section
      aria-label="Why it failed"
      className="flex flex-col gap-2.5 rounded-lg border border-bad bg-surface px-3 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <StateIcon tone="bad" size={18} />
        <h2 className="text-base font-semibold">
          {task.id === root.id ? 'This task failed' : `${where(task)} failed`}
        </h2>
        <span className="text-muted">
          {task.host_id !== null && (
            <>
              on <HostById id={task.host_id} />
            </>
          )}
          {task.id !== root.id && (
            <>
              {' '}
              in{' '}
              <Link to={paths.task(task.id)} className="link">
                task #{task.id}
              </Link>
            </>
          )}
        </span>
      </div>
      {loading ? <Skeleton className="w-3/5" /> : fault && <Fault fault={fault} />}
      {log && <Quote address={taskLogAddress(task.id, log)} to={paths.taskLog(task.id, log)} />}
      {!loading && filesGone && gone}
      {log && (
        <div className="flex flex-wrap gap-2">
          <ButtonLink to={paths.taskLog(task.id, log)} variant="primary" icon={ArrowRight}>
            Read {log} at the failing line
          </ButtonLink>
          {hasLikes(task) && (
            <ButtonLink to={paths.compare(task.id, log)} icon={GitCompareArrows}>
              Compare with the last success
            </ButtonLink>
          )}
        </div>
      )}
    </section>
  )
}

/** The fault in words, as far as they are known, and in its own. */
function Fault({ fault }: { fault: FaultStruct }) {
  const known = faultMeaning(fault.faultString)
  return (
    <>
      {known && (
        <p>
          {known.meaning} {known.advice}
        </p>
      )}
      <p className="max-h-40 overflow-y-auto font-mono text-xs break-words whitespace-pre-wrap text-muted">
        {fault.faultString.trim()}
      </p>
    </>
  )
}
