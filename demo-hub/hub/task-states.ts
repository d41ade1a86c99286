/** koji.TASK_STATES */
export const taskStates = { free: 0, open: 1, closed: 2, canceled: 3, assigned: 4, failed: 5 }

/** koji.BUILD_STATES */
export const buildStates = { building: 0, complete: 1, deleted: 2, failed: 3, canceled: 4 }

/** A build's state in words, by its number. */
export const buildStateNames = ['BUILDING', 'COMPLETE', 'DELETED', 'FAILED', 'CANCELED']

/** A task's state in words, by its number. */
export const taskStateNames = ['FREE', 'OPEN', 'CLOSED', 'CANCELED', 'ASSIGNED', 'FAILED']

/** Task states in which nothing more happens. */
export const finishedStates = [taskStates.closed, taskStates.canceled, taskStates.failed]
