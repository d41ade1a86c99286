import { describe, expect, test } from 'vitest'

import type { HubValue } from '../types/common'
import { sourceLabel, taskLabel } from './task-label'

describe('sourceLabel', () => {
  test.each([
    [
      'git+https://host/packaging.git?packages/foreman#40d2e1acd978e8e4875a937519c9a2431ff2eca1',
      'foreman:40d2e1ac',
    ],
    ['git+https://host/rpms/bash.git#main', 'bash:main'],
    ['git+https://host/rpms/bash', 'bash'],
    ['cli-build/1795358183.1019.abcdefgh/x-1-1.src.rpm', 'x-1-1.src.rpm'],
    ['tasks/410/410/foreman-3.18.0-1.el9.src.rpm', 'foreman-3.18.0-1.el9.src.rpm'],
  ])('%s', (source, label) => {
    expect(sourceLabel(source)).toBe(label)
  })
})

describe('taskLabel', () => {
  test.each<[string, HubValue[], string]>([
    ['build', ['git+https://host/p.git?x/foo#abc', 'el9', {}], 'build (el9, foo:abc)'],
    ['build', ['cli-build/1.2/foo-1-1.src.rpm', null, { repo_id: 3 }], 'build (foo-1-1.src.rpm)'],
    [
      'buildArch',
      ['tasks/1/1/foo-1-1.src.rpm', 6, 's390x', true, { repo_id: 9 }],
      'buildArch (foo-1-1.src.rpm, s390x)',
    ],
    ['newRepo', ['el9-build', { __starstar: true, event: 5 }], 'newRepo (el9-build)'],
    [
      'waitrepo',
      ['el9-build', null, ['foo-1-1', 'bar-2-1']],
      'waitrepo (el9-build, foo-1-1, bar-2-1)',
    ],
    ['createrepo', [5, 'x86_64', null], 'createrepo (x86_64)'],
    [
      'buildNotification',
      [['a@b'], { nvr: 'foo-1-1', name: 'foo' }, {}, 'url'],
      'buildNotification (foo)',
    ],
    ['tagBuild', [1, 2, false], 'tagBuild (noarch)'],
    ['someplugin', [{ x: 1 }], 'someplugin (noarch)'],
  ])('%s %j', (method, request, label) => {
    expect(taskLabel({ method, arch: 'noarch', request })).toBe(label)
  })
})
