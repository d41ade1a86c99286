import { TASK_STATE, type Task } from '../types/task'
import { sourceLabel } from './task-label'
import { requestParam } from './task-request'

/** Methods of which each build of a package has its own task (builder/kojid BuildTask.handler). */
const perBuild = new Set(['buildArch', 'buildSRPMFromSCM', 'rebuildSRPM'])

/** Whether other builds of the package have a task like this one, to compare it with. */
export function hasLikes(task: Pick<Task, 'method' | 'parent'>): boolean {
  return perBuild.has(task.method) && task.parent !== null
}

/** The task of another build's tree that did the same, for the same architecture if one did. */
export function likeTask(
  task: Pick<Task, 'method' | 'arch'>,
  others: readonly Task[],
): Task | null {
  const done = others.filter(
    ({ method, state }) => method === task.method && state === TASK_STATE.CLOSED,
  )
  return done.find(({ arch }) => arch === task.arch) ?? done[0] ?? null
}

/** Of builds, newest first, the one to compare with: the first of the same target, else the first. */
export function likeBuild<T extends { target: string | null }>(
  target: string | null,
  builds: readonly T[],
): T | null {
  return builds.find((build) => build.target === target) ?? builds[0] ?? null
}

/** The target that a build task was for; null for a build without one. */
export function targetOf(build: Pick<Task, 'method' | 'request'>): string | null {
  const target = requestParam(build, 'target')
  return typeof target === 'string' && target !== '' ? target : null
}

/**
 * The package that a task builds, by the SRPM it was given, else by its source's last folder, as
 * a hub without a build row (a scratch build, one that failed before it had one) leaves no other.
 */
export function packageOf(task: Task, root: Task): string | null {
  const srpm = requestParam(task, task.method === 'buildArch' ? 'pkg' : 'srpm')
  const name = typeof srpm === 'string' && srpmName(srpm)
  if (name) return name
  const source = requestParam(root, 'src')
  if (typeof source !== 'string') return null
  return srpmName(source) ?? sourceLabel(source).split(':')[0] ?? null
}

/** The name in an SRPM's file name, name-version-release.src.rpm. */
function srpmName(path: string): string | null {
  return /([^/]+)-[^-/]+-[^-/]+\.src\.rpm$/.exec(path)?.[1] ?? null
}
