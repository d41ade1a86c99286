import { expect, test } from 'vitest'

import { archesToBuild, canonArch } from './build-arches'
import { emptyBuildDraft } from './build-request'
import { buildSource } from './build-source'

const header = {
  name: 'foreman',
  version: '3.1',
  release: '2.el9',
  summary: null,
  isSource: true,
  buildArchs: [],
  exclusiveArch: [],
  excludeArch: [],
}
const scm = (scmUrl: string) => buildSource({ ...emptyBuildDraft, scmUrl }, null)?.name

test('the package of an SCM URL is guessed from what is checked out', () => {
  expect(scm('git+https://host/packaging.git?packages/foreman/rubygem-roadie#abc')).toBe(
    'rubygem-roadie',
  )
  expect(scm('git://host/rpms/bash.git#main')).toBe('bash')
  expect(scm('git+ssh://host/rpms/bash/#main')).toBe('bash')
  expect(scm('git+https://host')).toBeUndefined()
  expect(scm('bash')).toBeUndefined()
})

test('an SRPM tells its name and NVR, its file’s name almost', () => {
  const srpm = { ...emptyBuildDraft, sourceKind: 'srpm' as const }
  expect(buildSource(srpm, header)).toMatchObject({ nvr: 'foreman-3.1-2.el9', guessed: false })
  const srpmPath = 'cli-build/1.2.abc/rubygem-foo-bar-1.0-1.el9.src.rpm'
  expect(buildSource({ ...srpm, srpmPath }, null)).toMatchObject({
    name: 'rubygem-foo-bar',
    nvr: 'rubygem-foo-bar-1.0-1.el9',
    guessed: true,
  })
  expect(buildSource(srpm, null)).toBeNull()
})

test('what is built: the tag’s and the package’s architectures, narrowed by the source', () => {
  const tag = ['x86_64', 'aarch64', 's390x', 'i686']
  const of = (part: object, extra: string | null = null) =>
    archesToBuild(tag, extra, { ...header, ...part }, emptyBuildDraft)
  expect(of({})).toEqual(tag)
  expect(archesToBuild(['x86_64'], 'ppc64le x86_64', null, emptyBuildDraft)).toEqual(['x86_64'])
  expect(of({ exclusiveArch: ['x86_64', 'riscv64'] })).toEqual(['x86_64'])
  expect(of({ excludeArch: ['s390x'] })).toEqual(['x86_64', 'aarch64', 'i686'])
  expect(of({ buildArchs: ['noarch'] })).toEqual(['noarch'])
  expect(of({ exclusiveArch: ['x86_64', 'noarch'] })).toEqual(['x86_64', 'noarch'])
  expect(of({ exclusiveArch: ['riscv64'] })).toEqual([])
  const some = { scratch: true, archOverride: ['s390x', 'riscv64'] }
  expect(archesToBuild(tag, null, null, some)).toEqual(['s390x'])
  expect(archesToBuild(tag, null, null, { ...some, scratch: false })).toEqual(tag)
})

test('families of architectures', () => {
  expect(['i686', 'armv7hl', 'ppc64', 'ppc64le', 's390x'].map(canonArch)).toEqual([
    'i386',
    'armhfp',
    'ppc64',
    'ppc64le',
    's390x',
  ])
})
