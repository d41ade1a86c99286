import type { Random } from './random'
import type { LogSubject } from './script'

export type Language = 'ruby' | 'python' | 'node' | 'c' | 'rust'

/** What a package is written in: the failure that is asked for, or else its name, tells. */
export function language({ name, arch, failure }: LogSubject): Language {
  if (failure === 'cargo' || name.startsWith('rust-')) return 'rust'
  if (failure === 'pytest' || name.startsWith('python-')) return 'python'
  if (failure === 'cmake' || failure === 'oom' || failure === 'space') return 'c'
  if (name.startsWith('nodejs-') || name === 'foreman') return 'node'
  return name.startsWith('rubygem-') || arch === 'noarch' ? 'ruby' : 'c'
}

export const words = [
  'session', 'cache', 'parser', 'registry', 'inventory', 'template', 'subscription', 'content_view',
  'host_group', 'facts', 'puppet', 'ansible', 'pulp', 'proxy', 'dashboard', 'report', 'audit',
  'compute', 'network', 'subnet', 'locale', 'překlady', 'router', 'worker', 'dispatcher', 'queue',
] as const // prettier-ignore

/** A name such as a module, a file or a test has. */
export function moduleName(random: Random): string {
  return `${random.pick(words)}_${random.pick(words)}`
}

export const compilerFlags =
  '-O2 -flto=auto -ffat-lto-objects -fexceptions -g -grecord-gcc-switches -pipe -Wall ' +
  '-Werror=format-security -Wp,-D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIC'
