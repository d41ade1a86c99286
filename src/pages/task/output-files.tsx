import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Link } from 'react-router'

import { HubFailure } from '~/entities/query-state'
import { fileUrl, taskOutputPath } from '~/hub/files/path-info'
import { taskBuildsQuery } from '~/hub/queries/builds'
import { taskOutputQuery } from '~/hub/queries/tasks'
import { meansGone } from '~/hub/rules/failure'
import { writesFiles } from '~/hub/rules/task-methods'
import { isFinished } from '~/hub/rules/task-state'
import { isLog } from '~/hub/rules/log-files'
import { BUILD_STATE } from '~/hub/types/build'
import type { OutputStat, Task, TaskOutput } from '~/hub/types/task'
import { formatBytes } from '~/lib/bytes'
import { paths } from '~/lib/paths'
import { EmptyState, SkeletonLines, StaleNotice } from '~/ui/states'
import { Moment } from '~/ui/time'

interface OutputFile {
  name: string
  volume: string
  stat: OutputStat
}

const defaultVolume = 'DEFAULT'

/** Logs first, then the rest, each by name. */
function filesOf(output: TaskOutput): OutputFile[] {
  const files = Object.entries(output).flatMap(([name, volumes]) =>
    Object.entries(volumes).map(([volume, stat]) => ({ name, volume, stat })),
  )
  return files.sort(
    (a, b) => Number(isLog(b.name)) - Number(isLog(a.name)) || a.name.localeCompare(b.name),
  )
}

const isSrpm = (name: string) => name.endsWith('.src.rpm')

function FileRow({ task, file }: { task: number; file: OutputFile }) {
  const volume = file.volume === defaultVolume ? undefined : file.volume
  const url = fileUrl(taskOutputPath(task, file.name, volume))
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-0">
      {isLog(file.name) ? (
        <Link
          to={paths.taskLog(task, file.name, { volume })}
          className="link font-mono text-xs break-all"
        >
          {file.name}
        </Link>
      ) : (
        <a href={url} className="link font-mono text-xs break-all">
          {file.name}
        </a>
      )}
      {isSrpm(file.name) && !volume && (
        <Link
          to={paths.submit({
            src: taskOutputPath(task, file.name).replace(/^work\//, ''),
            scratch: 1,
          })}
          className="link text-xs"
        >
          Scratch-rebuild
        </Link>
      )}
      {volume && <span className="text-xs text-faint">volume {volume}</span>}
      <span className="ml-auto text-xs whitespace-nowrap text-muted">
        <Moment at={file.stat.st_mtime} /> · {formatBytes(Number(file.stat.st_size))}
      </span>
      <a
        href={url}
        download={file.name}
        aria-label={`Download ${file.name}`}
        title="Download"
        className="rounded p-1 text-faint hover:bg-raised hover:text-ink"
      >
        <Download size={14} aria-hidden />
      </a>
    </li>
  )
}

/**
 * The files a task wrote, by volume; when they are gone, the build's own logs if there are any.
 * `parent` tells that the task left its work to others.
 */
export function OutputFiles({ task, parent }: { task: Task; parent: boolean }) {
  const live = !isFinished(task)
  const output = useQuery(taskOutputQuery(task.id, live))
  if (output.isPending) return <SkeletonLines lines={4} label="output files" />
  const retry = () => void output.refetch()
  if (output.error && !meansGone(output.error) && !output.data) {
    return <HubFailure error={output.error} what="the files" onRetry={retry} />
  }
  const files = filesOf(output.data ?? {})
  if (files.length > 0) {
    return (
      <>
        {output.error && <StaleNotice detail={output.error.message} onRetry={retry} />}
        <ul aria-label="Output files">
          {files.map((file) => (
            <FileRow key={`${file.volume}/${file.name}`} task={task.id} file={file} />
          ))}
        </ul>
      </>
    )
  }
  if (output.error) return <OutputGone task={task} detail={output.error.message} />
  if (parent) {
    return (
      <p className="text-muted">This task writes no files itself: see the tasks below it, above.</p>
    )
  }
  if (live) {
    return (
      <EmptyState title="Nothing written yet">
        Files appear here as the builder uploads them.
      </EmptyState>
    )
  }
  return writesFiles(task.method) ? (
    <OutputGone task={task} />
  ) : (
    <p className="text-muted">This task wrote no files.</p>
  )
}

/** Said when a finished task's files are gone: hubs delete them after a while. */
export function OutputGone({ task, detail }: { task: Task; detail?: string | undefined }) {
  const root = task.parent ?? task.id
  const builds = useQuery(taskBuildsQuery(root))
  // Only a complete build keeps logs of its own.
  const build = builds.data?.find(({ state }) => state === BUILD_STATE.COMPLETE)
  return (
    <EmptyState
      title="The hub no longer has this task’s files"
      action={
        build && (
          <Link to={paths.build(build.build_id)} className="link font-medium">
            See the logs kept with {build.nvr}
          </Link>
        )
      }
    >
      Hubs delete the output of finished tasks after some weeks, or move it to the build.
      {detail && <span className="mt-1 block font-mono text-xs">{detail}</span>}
    </EmptyState>
  )
}
