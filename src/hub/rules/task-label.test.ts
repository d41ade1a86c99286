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
      [['a@b'], { name: 'foo', version: '1', release: '2.el9', epoch: 3 }, {}, 'url'],
      'buildNotification (foo-1-2.el9)',
    ],
    [
      'wrapperRPM',
      [
        'git://h/s#a',
        { name: 'el9' },
        { package_name: 'foo', name: 'x', version: '1', release: '2' },
      ],
      'wrapperRPM (el9, foo-1-2)',
    ],
    ['wrapperRPM', ['git://h/s#a', { name: 'el9' }, null, null], 'wrapperRPM (el9)'],
    ['maven', ['git://h/rpms/foo#abc', { name: 'el9-build' }], 'maven (el9-build, foo:abc)'],
    [
      'image',
      ['cloud', '42', ['x86_64', 'aarch64'], 'f42', 'http://h/tree', {}],
      'image (x86_64 aarch64, cloud-42, http://h/tree)',
    ],
    ['livecd', ['spin', '42', 'x86_64', 'f42', 'spin.ks'], 'livecd (x86_64, spin-42, spin.ks)'],
    ['appliance', ['vm', '1', 'i386', 'f42', 'vm.ks'], 'appliance (i386, vm-1, vm.ks)'],
    ['livemedia', ['ws', '42', ['x86_64'], 'f42', 'ws.ks'], 'livemedia (x86_64, ws-42, ws.ks)'],
    ...['createLiveCD', 'createAppliance', 'createImage', 'createLiveMedia'].map(
      (method): [string, HubValue[], string] => [
        method,
        ['spin', '42', '1.3', 'x86_64', { name: 'f42' }, 7, { id: 9 }, 'spin.ks', {}],
        `${method} (f42, spin-42-1.3, spin.ks, x86_64)`,
      ],
    ),
    [
      'indirectionimage',
      [{ name: 'disk', version: '1', release: '2' }],
      'indirectionimage (disk, 1, 2)',
    ],
    ['createdistrepo', ['el9', 12, 'x86_64', []], 'createdistrepo (12, x86_64)'],
    [
      'dependantTask',
      [
        [7],
        [
          ['runroot', []],
          ['tagBuild', [1, 2]],
        ],
      ],
      'dependantTask (runroot, tagBuild)',
    ],
    ['restartVerify', [5, { id: 2, name: 'builder1' }], 'restartVerify (builder1)'],
    ['tagBuild', [1, 2, false], 'tagBuild (noarch)'],
    ['someplugin', [{ x: 1 }], 'someplugin (noarch)'],
  ])('%s %j', (method, request, label) => {
    expect(taskLabel({ method, arch: 'noarch', request })).toBe(label)
  })
})
