import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { HubFailure } from '~/entities/query-state'
import { WriteDialog } from '~/entities/write-dialog'
import { hostsQuery } from '~/hub/queries/people-and-places'
import { assignTask } from '~/hub/queries/task-writes'
import { taskLabel } from '~/hub/rules/task-label'
import { TASK_STATE } from '~/hub/types/task'
import { Field, inputClass } from '~/ui/field'
import { type TaskDialogProps, useTaskWrite } from './task-dialog'

/** Gives a task to a host of one's choice. */
export function AssignDialog({ task, onClose }: TaskDialogProps) {
  const hosts = useQuery(hostsQuery())
  const [host, setHost] = useState('')
  const force = task.state !== TASK_STATE.FREE
  const mutation = useTaskWrite(() => assignTask(task.id, host, force))
  const sorted = (hosts.data ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <WriteDialog
      open
      onOpenChange={onClose}
      title={`A host for task ${task.id}`}
      command={`koji assign-task ${force ? '--force ' : ''}${task.id} ${host || '<hostname>'}`}
      confirm="Assign the task"
      disabledReason={host === '' ? 'Choose a host' : undefined}
      mutation={mutation}
      fields={
        <>
          {hosts.error && (
            <HubFailure error={hosts.error} what="the hosts" onRetry={() => void hosts.refetch()} />
          )}
          <Field label="Host" help="The hub does not look at its channels or architectures.">
            {(ids) => (
              <select
                {...ids}
                value={host}
                onChange={(event) => setHost(event.target.value)}
                className={inputClass}
              >
                <option value="">{hosts.isPending ? 'Asking for the hosts…' : 'Choose…'}</option>
                {sorted.map(({ id, name, arches, enabled }) => (
                  <option key={id} value={name}>
                    {name} ({arches}
                    {enabled ? '' : ', disabled'})
                  </option>
                ))}
              </select>
            )}
          </Field>
        </>
      }
    >
      {taskLabel(task)}, for {task.arch}.
      {force && ' The host that has it loses it, with what it has done.'}
    </WriteDialog>
  )
}
