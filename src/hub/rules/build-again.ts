import type { HubStruct, HubValue } from '../types/common'
import type { Task } from '../types/task'
import { type BuildDraft, isScmUrl } from './build-request'
import { isStruct, requestOpts, requestParam } from './task-request'
import { toJson } from '~/lib/json'

/** koji.PRIO_DEFAULT; a task in the background has more. */
const defaultPriority = 20

const isText = (value: HubValue): value is string => typeof value === 'string'

type Filled = Partial<BuildDraft> | undefined

const ifTrue = (part: Filled) => (value: HubValue) => (value === true ? part : undefined)

/** How the form holds each option; undefined for a value that its field cannot hold. */
const fields = new Map<string, (value: HubValue) => Filled>([
  ['scratch', ifTrue({ scratch: true })],
  ['skip_tag', ifTrue({ skipTag: true })],
  ['wait_repo', ifTrue({ waitRepo: true })],
  ['fail_fast', ifTrue({ failFast: true })],
  ['draft', ifTrue({ draft: true })],
  [
    'arch_override',
    (value) =>
      isText(value) ? { archOverride: value.split(/[\s,]+/).filter(Boolean) } : undefined,
  ],
  [
    'rebuild_srpm',
    (value) => (typeof value === 'boolean' ? { rebuildSrpm: value ? 'yes' : 'no' } : undefined),
  ],
  ['repo_id', (value) => (typeof value === 'number' ? { repoId: String(value) } : undefined)],
  [
    'wait_builds',
    (value) =>
      Array.isArray(value) && value.every(isText) ? { waitBuilds: value.join(' ') } : undefined,
  ],
  [
    'custom_user_metadata',
    (value) => (isStruct(value) ? { customUserMetadata: toJson(value, 1) } : undefined),
  ],
])

/** What the koji command sends for an option that was not given. */
function isUnset(name: string, value: HubValue): boolean {
  if (value === null || value === '') return true
  if (value === false) return name !== 'rebuild_srpm' && fields.has(name)
  if (Array.isArray(value)) return value.length === 0
  return isStruct(value) && Object.keys(value).length === 0
}

/**
 * The build form as a build task's request would fill it; null for a task that is no build, or
 * whose request is not told. The channel is left to the hub's policy, as it was at first.
 */
export function draftOfTask(task: Task): Partial<BuildDraft> | null {
  const src = requestParam(task, 'src')
  const target = requestParam(task, 'target')
  if (task.method !== 'build' || typeof src !== 'string') return null
  let draft: Partial<BuildDraft> = isScmUrl(src)
    ? { scmUrl: src }
    : { sourceKind: 'srpm', srpmPath: src }
  if (typeof target === 'string') draft.target = target
  if (task.parent === null && (task.priority ?? 0) > defaultPriority) draft.background = true
  const carried: HubStruct = {}
  for (const [name, value] of Object.entries(requestOpts(task))) {
    if (isUnset(name, value)) continue
    const part = fields.get(name)?.(value)
    if (part) draft = { ...draft, ...part }
    else carried[name] = value
  }
  return Object.keys(carried).length > 0 ? { ...draft, carried } : draft
}

/** What a chain task was asked for. */
export interface ChainOfTask {
  levels: string[][]
  target: string
  background: boolean
  /** Options that all its builds get. */
  carried: HubStruct
}

/** A chainbuild task's request; null for another task, or one whose request is not told. */
export function chainOfTask(task: Task): ChainOfTask | null {
  const srcs = requestParam(task, 'srcs')
  const target = requestParam(task, 'target')
  if (task.method !== 'chainbuild' || !Array.isArray(srcs) || typeof target !== 'string')
    return null
  return {
    levels: srcs.map((level) => (Array.isArray(level) ? level.filter(isText) : [])),
    target,
    background: (task.priority ?? 0) > defaultPriority,
    carried: requestOpts(task),
  }
}
