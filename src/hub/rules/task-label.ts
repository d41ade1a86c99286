import type { HubValue } from '../types/common'
import { isStruct, namedParams } from './task-request'

interface LabelledTask {
  method: string
  arch: string
  request?: HubValue[] | undefined
}

/**
 * A source as people know it: the module and reference of an SCM URL, or the SRPM's file name.
 * Shorter than koji/__init__.py _module_info, which keeps the repository's path and the whole hash.
 */
export function sourceLabel(source: string): string {
  if (!source.includes('://')) return source.slice(source.lastIndexOf('/') + 1)
  const [address = '', reference] = source.split('#')
  const [repository = '', module] = address.split('?')
  const path = (module ?? repository).replace(/\/+$/, '')
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.git$/, '')
  if (!reference) return name
  const hash = /^[0-9a-f]{40}/.test(reference)
    ? reference.slice(0, 8) + reference.slice(40)
    : reference
  return `${name}:${hash}`
}

function nameOf(value: HubValue | undefined): string {
  if (isStruct(value)) return nameOf(value['name'] ?? value['id'])
  if (Array.isArray(value)) return value.map(nameOf).join(' ')
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const joined = (separator: string, ...parts: string[]) => parts.filter(Boolean).join(separator)
const listed = (...parts: string[]) => joined(', ', ...parts)

/** A build's NVR without its epoch (koji/__init__.py buildLabel). */
function buildLabel(build: HubValue | undefined): string {
  if (!isStruct(build)) return nameOf(build)
  const name = nameOf(build['package_name']) || nameOf(build['name'])
  return joined('-', name, nameOf(build['version']), nameOf(build['release']))
}

function subject(method: string, params: ReadonlyMap<string, HubValue>): string {
  const told = (...names: string[]) =>
    names.map((name) => nameOf(params.get(name))).find(Boolean) ?? ''
  const list = (name: string) => {
    const value = params.get(name)
    return Array.isArray(value) ? value : []
  }
  switch (method) {
    case 'build':
    case 'maven':
      return listed(told('target', 'build_tag'), sourceLabel(told('src', 'url')))
    case 'indirectionimage': {
      const opts = params.get('opts')
      const parts = isStruct(opts) ? [opts['name'], opts['version'], opts['release']] : []
      return listed(...parts.map(nameOf))
    }
    case 'buildSRPMFromSCM':
      return sourceLabel(told('url'))
    case 'rebuildSRPM':
      return sourceLabel(told('srpm'))
    case 'buildArch':
      return listed(sourceLabel(told('pkg')), told('arch'))
    case 'buildMaven':
      return told('build_tag')
    case 'wrapperRPM':
      return listed(told('build_target'), buildLabel(params.get('build')))
    case 'winbuild':
      return listed(told('target'), sourceLabel(told('source_url')))
    case 'vmExec':
      return told('name')
    case 'buildNotification':
      return buildLabel(params.get('build'))
    case 'newRepo':
    case 'distRepo':
      return told('tag')
    case 'createrepo':
      return told('arch')
    case 'createdistrepo':
      return listed(told('repo_id'), told('arch'))
    case 'dependantTask':
      return listed(
        ...list('task_list').map((task) => (Array.isArray(task) ? nameOf(task[0]) : '')),
      )
    case 'chainbuild':
    case 'chainmaven':
      return told('target')
    case 'waitrepo':
      return listed(told('tag'), ...list('nvrs').map(nameOf))
    case 'livecd':
    case 'appliance':
    case 'image':
    case 'livemedia': {
      const image = joined('-', told('name'), told('version'))
      return listed(told('arch', 'arches'), image, told('ksfile', 'inst_tree'))
    }
    case 'createLiveCD':
    case 'createAppliance':
    case 'createImage':
    case 'createLiveMedia': {
      const image = joined('-', told('name'), told('version'), told('release'))
      return listed(told('target_info'), image, told('ksfile', 'inst_tree'), told('arch'))
    }
    case 'restart':
    case 'restartVerify':
      return told('host')
    default:
      return ''
  }
}

/**
 * What a task is about, without its method: the members that koji/__init__.py _taskLabel picks, or
 * the arch where it picks none. Sources are shorter than there (sourceLabel), what is not given is
 * left out instead of "None", and rebuildSRPM names its SRPM.
 */
export function taskSubject({ method, arch, request }: LabelledTask): string {
  return subject(method, new Map(namedParams(method, request ?? []))) || arch
}

/** "build (target, package:ref)", laid out as kojiweb and the koji command name a task. */
export function taskLabel(task: LabelledTask): string {
  return `${task.method} (${taskSubject(task)})`
}
