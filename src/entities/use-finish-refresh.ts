import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

// All that changes when a task or its build ends.
const touched = [
  'getBuild',
  'getBuildLogs',
  'getBuildType',
  'getChangelogEntries',
  'getRPMHeaders',
  'getTaskDescendents',
  'getTaskResult',
  'listArchives',
  'listBuildRPMs',
  'listBuilds',
  'listTags',
  'listTaskOutput',
]

/**
 * Reads once more what a task left when it finishes while one watches: polling has just stopped.
 * Undefined while it is not known whether the task is finished.
 */
export function useFinishRefresh(finished: boolean | undefined): void {
  const client = useQueryClient()
  const before = useRef(finished)
  useEffect(() => {
    if (finished && before.current === false) {
      for (const method of touched) void client.invalidateQueries({ queryKey: [method] })
    }
    before.current = finished
  }, [client, finished])
}
