import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'

import { taskLook } from '~/entities/task-state'
import { descendantsQuery } from '~/hub/queries/tasks'
import { taskLabel } from '~/hub/rules/task-label'
import { isFinished } from '~/hub/rules/task-state'
import type { ListedTask, Task } from '~/hub/types/task'
import { paths } from '~/lib/paths'
import { StateIcon } from '~/ui/state-badge'

interface LevelProps {
  parent: number
  below: Record<string, Task[] | undefined>
}

function Level({ parent, below }: LevelProps) {
  const children = below[String(parent)] ?? []
  if (children.length === 0) return null
  return (
    <ul className="ml-1 border-l border-line pl-3">
      {children.map((child) => (
        <li key={child.id} className="py-0.5">
          <span className="flex min-w-0 items-center gap-1.5 text-xs">
            <StateIcon tone={taskLook(child.state).tone} size={13} />
            <Link to={paths.task(child.id)} className="link min-w-0 wrap-anywhere">
              {taskLabel(child)}
            </Link>
            <span className="text-faint">{taskLook(child.state).label}</span>
          </span>
          <Level parent={child.id} below={below} />
        </li>
      ))}
    </ul>
  )
}

/** The tasks below one of the list; all rows ask in one batch, after the rows are there. */
export function DescendantTree({ task }: { task: ListedTask }) {
  const { data } = useQuery(descendantsQuery(task.id, !isFinished(task)))
  return data ? <Level parent={task.id} below={data} /> : null
}
