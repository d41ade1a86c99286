import type { HubValue } from '../types/common'
import { isStruct, namedParams } from './task-request'

interface LabelledTask {
  method: string
  arch: string
  request?: HubValue[] | undefined
}

/** A source as people know it: the module and reference of an SCM URL, or the SRPM's file name (koji/__init__.py _module_info). */
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
  if (isStruct(value)) return nameOf(value['name'] ?? value['nvr'] ?? value['id'])
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** What a task is about, without its method, as koji/__init__.py _taskLabel says it. */
export function taskSubject(task: LabelledTask): string {
  if (!task.request) return task.arch
  const params = new Map(namedParams(task.method, task.request))
  const text = (name: string) => nameOf(params.get(name))
  switch (task.method) {
    case 'build':
    case 'maven':
      return [text('target'), sourceLabel(text('src') || text('url'))].filter(Boolean).join(', ')
    case 'buildSRPMFromSCM':
      return sourceLabel(text('url'))
    case 'rebuildSRPM':
      return sourceLabel(text('srpm'))
    case 'buildArch':
      return `${sourceLabel(text('pkg'))}, ${text('arch')}`
    case 'buildNotification':
      return text('build')
    case 'newRepo':
    case 'distRepo':
      return text('tag')
    case 'waitrepo': {
      const nvrs = params.get('nvrs')
      return [text('tag'), ...(Array.isArray(nvrs) ? nvrs.map(String) : [])].join(', ')
    }
    case 'createrepo':
      return text('arch')
    case 'chainbuild':
    case 'chainmaven':
      return text('target')
    case 'buildMaven':
      return text('build_tag')
    case 'winbuild':
      return `${text('target')}, ${sourceLabel(text('source_url'))}`
    case 'wrapperRPM':
      return [text('build_target'), text('build')].filter(Boolean).join(', ')
    case 'vmExec':
      return text('name')
    case 'restart':
    case 'restartVerify':
      return text('host')
    default:
      return task.arch
  }
}

/** "build (target, package:ref)", as kojiweb and the koji command name a task. */
export function taskLabel(task: LabelledTask): string {
  return `${task.method} (${taskSubject(task)})`
}
