import { shellLine } from '~/lib/shell-words'
import { type Act, write } from './act'

/** Cancels a task and all below it. */
export function cancelTask(task: number): Act {
  return {
    does: `Cancel task ${task}`,
    done: `Canceled task ${task}`,
    writes: [write('cancelTask', { task_id: task, recurse: true })],
    commands: [shellLine('koji', 'cancel', task)],
  }
}

/** Cancels a task with its whole tree, whoever owns it (kojihub.py cancelTaskFull). */
export function cancelTree(task: number): Act {
  return {
    does: `Cancel task ${task} with its whole tree`,
    done: `Canceled task ${task} with its whole tree`,
    writes: [write('cancelTaskFull', { task_id: task })],
    commands: [shellLine('koji', 'cancel', '--full', task)],
  }
}

/** Takes a task from its host, so that it is assigned anew. */
export function freeTask(task: number): Act {
  return {
    does: `Free task ${task}`,
    done: `Freed task ${task}`,
    writes: [write('freeTask', { task_id: task })],
    commands: [shellLine('koji', 'free-task', task)],
  }
}

/** Gives a task, and with `recurse` those below it, a priority: less is sooner. */
export function setPriority(task: number, priority: number, recurse: boolean): Act {
  return {
    does: `Give task ${task} the priority ${priority}`,
    done: `Gave task ${task} the priority ${priority}`,
    writes: [write('setTaskPriority', { task_id: task, priority, recurse })],
    commands: [
      shellLine(
        'koji',
        'set-task-priority',
        `--priority=${priority}`,
        recurse && '--recurse',
        task,
      ),
    ],
  }
}

/** Has the scheduler give a task to a host; `force` also takes it from the one that has it. */
export function assignTask(task: number, host: string, force: boolean): Act {
  return {
    does: `Assign task ${task} to ${host}`,
    done: `Assigned task ${task} to ${host}`,
    writes: [write('assignTask', { task_id: task, host, force })],
    commands: [shellLine('koji', 'assign-task', force && '--force', task, host)],
  }
}

/** Submits a task's request again, as a new task. */
export function resubmitTask(task: number): Act {
  return {
    does: `Resubmit task ${task}`,
    done: `Resubmitted task ${task}`,
    writes: [write('resubmitTask', { taskID: task })],
    commands: [shellLine('koji', 'resubmit', task)],
  }
}
