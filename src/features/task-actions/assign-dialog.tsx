import { useQuery } from '@tanstack/react-query'

import { ActDialog } from '~/entities/acts/act-dialog'
import { useActDraft } from '~/entities/acts/act-place'
import { ChoiceField } from '~/entities/acts/fields'
import { HubFailure } from '~/entities/query-state'
import { assignTask } from '~/hub/acts/tasks'
import { hostsQuery } from '~/hub/queries/people-and-places'
import { taskLabel } from '~/hub/rules/task-label'
import { TASK_STATE, type Task } from '~/hub/types/task'

/** Gives a task to a host of one's choice. */
export function AssignDialog({ task }: { task: Task }) {
  const hosts = useQuery(hostsQuery())
  const [{ host }, change] = useActDraft({ host: '' })
  const force = task.state !== TASK_STATE.FREE
  const sorted = (hosts.data ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <ActDialog
      title={`A host for task ${task.id}`}
      act={host === '' ? 'Choose a host' : assignTask(task.id, host, force)}
      confirm="Assign the task"
      fields={
        <>
          {hosts.error && (
            <HubFailure error={hosts.error} what="the hosts" onRetry={() => void hosts.refetch()} />
          )}
          <ChoiceField
            label="Host"
            help="The hub does not look at its channels or architectures."
            value={host}
            options={[
              { value: '', label: hosts.isPending ? 'Asking for the hosts…' : 'Choose…' },
              ...sorted.map(({ name, arches, enabled }) => ({
                value: name,
                label: `${name} (${arches}${enabled ? '' : ', disabled'})`,
              })),
            ]}
            onChange={(chosen) => change({ host: chosen })}
          />
        </>
      }
    >
      {taskLabel(task)}, for {task.arch}.
      {force && ' The host that has it loses it, with what it has done.'}
    </ActDialog>
  )
}
