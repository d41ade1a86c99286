import type { QueryOpts } from '../types/common'
import type { HostData, SchedulerMessage, TaskRefusal, TaskRun } from '../types/scheduler'
import type { Clause } from './repos'

interface View {
  clauses: Clause[]
  fields?: string[]
  opts?: QueryOpts
}

/** The scheduler's own records (kojihub/scheduler.py; hubs since 1.34). */
export interface SchedulerMethods {
  'scheduler.getTaskRuns': { params: View; result: TaskRun[] }
  'scheduler.getTaskRefusals': { params: Omit<View, 'opts'>; result: TaskRefusal[] }
  'scheduler.getLogMessages': { params: View; result: SchedulerMessage[] }
  'scheduler.getHostData': { params: { hostID?: number }; result: HostData[] }
}
