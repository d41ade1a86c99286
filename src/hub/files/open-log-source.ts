import type { LogAddress, LogSource } from './log-source'
import { staticLogSource } from './static-log-source'
import { taskOutputSource } from './task-output-source'

type TaskLogAddress = Extract<LogAddress, { kind: 'task' }>

/**
 * A task's log from the files door, and through the hub where the door does not have it: not
 * every site serves its work directory.
 */
function taskLogSource(address: TaskLogAddress): LogSource {
  const { url } = address
  const overHub = taskOutputSource(address)
  if (!url) return overHub
  const door = staticLogSource(url)
  let doorAnswers: boolean | undefined
  return {
    url,
    read: async (offset, length, signal) => {
      if (doorAnswers === false) return overHub.read(offset, length, signal)
      try {
        const chunk = await door.read(offset, length, signal)
        doorAnswers = true
        return chunk
      } catch (error) {
        signal?.throwIfAborted()
        if (doorAnswers) throw error
        const chunk = await overHub.read(offset, length, signal)
        doorAnswers = false
        return chunk
      }
    },
  }
}

/** The log at an address; works in a worker too. */
export function openLogSource(address: LogAddress): LogSource {
  return address.kind === 'static' ? staticLogSource(address.url) : taskLogSource(address)
}
