/** koji.TASK_STATES */
export const taskStates = { free: 0, open: 1, closed: 2, canceled: 3, assigned: 4, failed: 5 }

/** koji.BUILD_STATES */
export const buildStates = { building: 0, complete: 1, deleted: 2, failed: 3, canceled: 4 }

/** Task states in which nothing more happens. */
export const finishedStates = [taskStates.closed, taskStates.canceled, taskStates.failed]
