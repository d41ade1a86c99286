import { useQuery } from '@tanstack/react-query'

import { HubValueView } from '~/entities/hub-value'
import { taskResultQuery } from '~/hub/queries/tasks'
import { asFault } from '~/hub/rules/failure'
import type { Task } from '~/hub/types/task'
import { TASK_STATE } from '~/hub/types/task'
import { SkeletonLines } from '~/ui/states'

/** A finished task's result, or its fault as text. */
export function TaskResult({ task }: { task: Task }) {
  const canceled = task.state === TASK_STATE.CANCELED
  const result = useQuery({ ...taskResultQuery(task.id), enabled: !canceled })
  if (canceled) return <p className="text-muted">Canceled: there is no result.</p>
  if (result.isPending) return <SkeletonLines lines={2} label="result" />
  if (result.isError) return <p className="text-muted">{result.error.message}</p>
  const fault = asFault(result.data)
  if (!fault) return <HubValueView value={result.data} />
  return (
    <p className="font-mono text-xs break-words whitespace-pre-wrap text-bad">
      {fault.faultString} <span className="text-muted">(fault {fault.faultCode})</span>
    </p>
  )
}
