import {
  assignTask,
  cancelTask,
  cancelTree,
  freeTask,
  resubmitTask,
  setPriority,
} from '~/hub/acts/tasks'
import type { Act } from '~/hub/acts/act'
import { submitBuild, submitChain } from '~/hub/acts/submissions'
import { mayAssignTask, mayCancelTree, mayFreeTask, maySetPriority } from '~/hub/rules/permissions'
import { emptyBuildDraft } from '~/hub/rules/build-request'
import {
  type Actor,
  mayCancelTask,
  mayResubmitTask,
  signIn,
  type Verdict,
} from '~/hub/rules/who-may'
import type { Task } from '~/hub/types/task'
import { type BuildSubjects, taskOf } from './build-subjects'
import { need, placeOf, row, type Row, roles } from './world'

/** A row about a task, whose state is asked for before each attempt. */
function taskRow(
  name: string,
  idFor: (who: string) => number,
  may: (actor: Actor | null, task: Task) => Verdict,
  act: (task: number) => Act,
): Row {
  return {
    name,
    attempt: async (who, actor) => {
      const id = idFor(who)
      return { act: act(id), no: may(actor, await taskOf(id)) }
    },
  }
}

const src = 'git+https://git.example.org/x.git?packages/foreman/rubygem-puma#1,noarch,secs=1'
const target = 'foreman-nightly-el9'
/** Whoever is signed in may submit; policies decide in the task. */
const maySubmit = (actor: Actor | null) => (actor ? null : signIn)

/** What is done to tasks. */
export function taskRows(subjects: () => BuildSubjects): Row[] {
  const own = (who: string) => need(subjects().tasks[placeOf(who)])
  const shared = () => need(subjects().tasks[roles.length])
  const byForce = (actor: Actor | null, task: Task) => mayAssignTask(actor, task, true)
  return [
    row('build', maySubmit, () =>
      submitBuild({ ...emptyBuildDraft, scmUrl: src, target, scratch: true }),
    ),
    row('chainBuild', maySubmit, () =>
      submitChain({ levels: [[src], [src]], target, background: true, carried: {} }),
    ),
    taskRow('cancelTask', own, mayCancelTask, cancelTask),
    taskRow('setPriority', shared, maySetPriority, (id) => setPriority(id, 5, true)),
    taskRow('freeTask', shared, mayFreeTask, freeTask),
    taskRow('assignTask', shared, byForce, (id) => assignTask(id, 'builder-x86_64-02', true)),
    taskRow('cancelTree', shared, mayCancelTree, cancelTree),
    taskRow('resubmitTask', () => subjects().canceled, mayResubmitTask, resubmitTask),
  ]
}
