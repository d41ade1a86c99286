import type { HubStruct, HubValue } from '../types/common'

/** Parameter names of each task method, in order (koji/tasks.py LEGACY_SIGNATURES and the handlers). */
const signatures = new Map<string, readonly string[]>(
  Object.entries<readonly string[]>({
    appliance: ['name', 'version', 'arch', 'target', 'ksfile', 'opts'],
    build: ['src', 'target', 'opts'],
    buildArch: ['pkg', 'root', 'arch', 'keep_srpm', 'opts'],
    buildMaven: ['url', 'build_tag', 'opts'],
    buildNotification: ['recipients', 'build', 'target', 'weburl'],
    buildSRPMFromSCM: ['url', 'build_tag', 'opts'],
    chainbuild: ['srcs', 'target', 'opts'],
    chainmaven: ['builds', 'target', 'opts'],
    createAppliance: [
      'name',
      'version',
      'release',
      'arch',
      'target_info',
      'build_tag',
      'repo_info',
      'ksfile',
      'opts',
    ],
    createImage: [
      'name',
      'version',
      'release',
      'arch',
      'target_info',
      'build_tag',
      'repo_info',
      'inst_tree',
      'opts',
    ],
    createLiveCD: [
      'name',
      'version',
      'release',
      'arch',
      'target_info',
      'build_tag',
      'repo_info',
      'ksfile',
      'opts',
    ],
    createLiveMedia: [
      'name',
      'version',
      'release',
      'arch',
      'target_info',
      'build_tag',
      'repo_info',
      'ksfile',
      'opts',
    ],
    createdistrepo: ['tag', 'repo_id', 'arch', 'keys', 'opts'],
    createrepo: ['repo_id', 'arch', 'oldrepo'],
    dependantTask: ['wait_list', 'task_list'],
    distRepo: ['tag', 'repo_id', 'keys', 'task_opts'],
    image: ['name', 'version', 'arches', 'target', 'inst_tree', 'opts'],
    indirectionimage: ['opts'],
    livecd: ['name', 'version', 'arch', 'target', 'ksfile', 'opts'],
    livemedia: ['name', 'version', 'arches', 'target', 'ksfile', 'opts'],
    maven: ['url', 'target', 'opts'],
    newRepo: ['tag', 'event', 'src', 'debuginfo', 'separate_src', 'opts'],
    rebuildSRPM: ['srpm', 'build_tag', 'opts'],
    restart: ['host'],
    restartHosts: ['options'],
    restartVerify: ['task_id', 'host'],
    runroot: [
      'root',
      'arch',
      'command',
      'keep',
      'packages',
      'mounts',
      'repo_id',
      'skip_setarch',
      'weight',
      'upload_logs',
      'new_chroot',
    ],
    saveFailedTree: ['buildrootID', 'full'],
    tagBuild: ['tag_id', 'build_id', 'force', 'fromtag', 'ignore_success'],
    tagNotification: [
      'recipients',
      'is_successful',
      'tag_info',
      'from_info',
      'build_info',
      'user_info',
      'ignore_success',
      'failure_msg',
    ],
    vmExec: ['name', 'task_info', 'opts'],
    waitrepo: ['tag', 'newer_than', 'nvrs', 'min_event'],
    winbuild: ['name', 'source_url', 'target', 'opts'],
    wrapperRPM: ['spec_url', 'build_target', 'build', 'task', 'opts'],
  }),
)

/** Whether a value is a struct, not a list, bytes or null. */
export function isStruct(value: HubValue | undefined): value is HubStruct {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  )
}

/**
 * A task's parameters by name, as koji/tasks.py parse_task_params does it: positional by the
 * method's signature, then keyword arguments. A parameter past the signature is named arg1, arg2, …
 */
export function namedParams(method: string, request: readonly HubValue[]): [string, HubValue][] {
  const names = signatures.get(method) ?? []
  const named: [string, HubValue][] = []
  request.forEach((value, index) => {
    const last = index === request.length - 1
    if (last && isStruct(value) && value['__starstar'] === true) {
      for (const [name, member] of Object.entries(value)) {
        if (name !== '__starstar') named.push([name, member])
      }
    } else {
      named.push([names[index] ?? `arg${index + 1}`, value])
    }
  })
  return named
}

/** One parameter by name; undefined where the request has none. */
export function requestParam(
  task: { method: string; request?: HubValue[] | undefined },
  name: string,
): HubValue | undefined {
  return namedParams(task.method, task.request ?? []).find(([key]) => key === name)?.[1]
}

/** The options struct of a request, empty where there is none. */
export function requestOpts(task: { method: string; request?: HubValue[] | undefined }): HubStruct {
  const opts = requestParam(task, 'opts')
  return isStruct(opts) ? opts : {}
}
