import type { HubStruct, HubValue, QueryOpts } from '../types/common'
import type { ListedTask, Task, TaskListFilter, TaskOutput } from '../types/task'

/** Tasks. */
export interface TaskMethods {
  listTasks: { params: { opts?: TaskListFilter; queryOpts?: QueryOpts }; result: ListedTask[] }
  getTaskInfo: {
    params: { task_id: number | number[]; request?: boolean; strict?: boolean }
    result: Task | null | (Task | null)[]
  }
  getTaskDescendents: {
    params: { task_id: number; request?: boolean }
    result: Record<string, Task[]>
  }
  getTaskResult: { params: { taskId: number; raise_fault?: boolean }; result: HubValue }
  listTaskOutput: {
    params: { taskID: number; stat?: boolean; all_volumes?: boolean; strict?: boolean }
    result: TaskOutput | HubStruct | string[]
  }
  downloadTaskOutput: {
    params: { taskID: number; fileName: string; offset?: number; size?: number; volume?: string }
    result: string | Uint8Array
  }
  cancelTask: { params: { task_id: number; recurse?: boolean }; result: null }
  /** Admins: the whole tree from its top; strict faults for a task that is not the top. */
  cancelTaskFull: { params: { task_id: number; strict?: boolean }; result: null }
  cancelTaskChildren: { params: { task_id: number }; result: null }
  resubmitTask: { params: { taskID: number }; result: number }
  /** Admins; a FREE task answers fault 1000, as if it were not there. */
  freeTask: { params: { task_id: number }; result: null }
  /** Admins; priority is absolute, less is more urgent. */
  setTaskPriority: {
    params: { task_id: number; priority: number; recurse?: boolean }
    result: null
  }
  /** Admins; false where the task is not FREE and force is not given. */
  assignTask: {
    params: { task_id: number; host: number | string; force?: boolean; override?: boolean }
    result: boolean
  }
}
