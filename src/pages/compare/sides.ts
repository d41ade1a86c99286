import { buildLogAddress, type LogAddress, taskLogAddress } from '~/hub/files/log-source'
import type { BuiltTask } from '~/hub/queries/last-success'
import { sourceLabel } from '~/hub/rules/task-label'
import { requestParam } from '~/hub/rules/task-request'
import { BUILD_STATE } from '~/hub/types/build'
import { paths } from '~/lib/paths'

/**
 * The build whose copy of the task's logs the hub keeps, null where it keeps none: complete builds
 * keep those of their architectures (kojihub.py complete_build), tasks' own are deleted in time.
 */
function keeper({ task, build }: BuiltTask) {
  return task.method === 'buildArch' && build?.state === BUILD_STATE.COMPLETE ? build : null
}

/** Where a log of a task is read. */
export function logAddress(side: BuiltTask, file: string): LogAddress {
  const build = keeper(side)
  return build ? buildLogAddress(build, side.task.arch, file) : taskLogAddress(side.task.id, file)
}

/** The page of a log of a task. */
export function logPath(side: BuiltTask, file: string): string {
  const build = keeper(side)
  return build ? paths.buildLog(build.nvr, side.task.arch, file) : paths.taskLog(side.task.id, file)
}

const srpmName = /([^/]+)-([^-/]+)-([^-/]+)\.src\.rpm$/

/** The source package that a task was given, without its path; null for one that makes it. */
function srpmOf({ task }: BuiltTask): RegExpExecArray | null {
  const srpm = requestParam(task, task.method === 'buildArch' ? 'pkg' : 'srpm')
  return typeof srpm === 'string' ? srpmName.exec(srpm) : null
}

/** Version and release of what a task builds, where the hub tells them. */
export function versionOf(side: BuiltTask): { version: string; release: string } | null {
  if (side.build) return side.build
  const [, , version, release] = srpmOf(side) ?? []
  return version && release ? { version, release } : null
}

/** What a task builds, by its NVR, else by its source. */
export function nameOf(side: BuiltTask): string {
  if (side.build) return side.build.nvr
  const [, name, version, release] = srpmOf(side) ?? []
  if (name) return `${name}-${version}-${release}`
  const source = requestParam(side.root, 'src')
  return typeof source === 'string' ? sourceLabel(source) : `task ${side.root.id}`
}
