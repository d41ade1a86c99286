import type { FailureKind } from '../packages/source'

/** Where a package build stops: before rpmbuild, in one of its scripts, or with the file lists. */
export type FailurePlace = 'root' | '%build' | '%check' | 'files'

const places: Record<FailureKind, FailurePlace> = {
  check: '%check',
  pytest: '%check',
  timeout: '%check',
  compile: '%build',
  cmake: '%build',
  cargo: '%build',
  oom: '%build',
  space: '%build',
  unpackaged: 'files',
  requires: 'root',
  'nothing-provides': 'root',
}

/** Where a failure stops the build; null for none. */
export function failurePlace(kind: FailureKind | null): FailurePlace | null {
  return kind && places[kind]
}

/** What mock exits with: 30 from the package manager, 10 after its rpmbuild_timeout, else 1. */
function mockStatus(kind: FailureKind): number {
  if (places[kind] === 'root') return 30
  return kind === 'timeout' ? 10 : 1
}

/** The end of a failed build's fault (builder/kojid BuildRoot._mockResult). */
export function mockResult(kind: FailureKind): string {
  const status = mockStatus(kind)
  const logs: Record<number, string> = { 10: 'build.log', 1: 'build.log or root.log' }
  const log = logs[status] ?? 'root.log'
  return `mock exited with status ${status}; see ${log} for more information`
}
