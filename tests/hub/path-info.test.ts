import { expect, test } from 'vitest'

import {
  archivePath,
  buildDir,
  buildLogPath,
  fileUrl,
  rpmPath,
  taskOutputPath,
} from '~/hub/files/path-info'
import { initHub } from '~/hub/hub'
import { memoryStore } from '~/hub/session-store'

const build = { name: 'foreman', version: '3.14.0', release: '1.el9', volume_name: 'DEFAULT' }

// Expected values are what koji.PathInfo gives for the same arguments, below its topdir.
test.each([
  [buildDir(build), 'packages/foreman/3.14.0/1.el9'],
  [buildDir({ ...build, volume_name: 'big' }), 'vol/big/packages/foreman/3.14.0/1.el9'],
  [
    rpmPath(build, { name: 'foreman-cli', version: '3.14.0', release: '1.el9', arch: 'noarch' }),
    'packages/foreman/3.14.0/1.el9/noarch/foreman-cli-3.14.0-1.el9.noarch.rpm',
  ],
  [
    buildLogPath(build, 'x86_64', 'build.log'),
    'packages/foreman/3.14.0/1.el9/data/logs/x86_64/build.log',
  ],
  [taskOutputPath(12_345, 'root.log'), 'work/tasks/2345/12345/root.log'],
  [taskOutputPath(30_007, 'a/b.log', 'big'), 'vol/big/work/tasks/7/30007/a/b.log'],
  [
    archivePath(build, { btype: 'image', filename: 'a.tar.gz' }),
    'packages/foreman/3.14.0/1.el9/images/a.tar.gz',
  ],
  [
    archivePath(build, { btype: 'module', filename: 'modulemd.txt' }),
    'packages/foreman/3.14.0/1.el9/files/module/modulemd.txt',
  ],
  [
    archivePath(build, {
      btype: 'maven',
      filename: 'core-1.2.jar',
      group_id: 'org.example.tools',
      artifact_id: 'core',
      version: '1.2',
    }),
    'packages/foreman/3.14.0/1.el9/maven/org/example/tools/core/1.2/core-1.2.jar',
  ],
  [
    archivePath(build, { btype: 'win', filename: 'setup.exe', relpath: 'x86/bin' }),
    'packages/foreman/3.14.0/1.el9/win/x86/bin/setup.exe',
  ],
  [
    archivePath(build, { btype: 'constructor', filename: 'setup.exe' }),
    'packages/foreman/3.14.0/1.el9/files/constructor/setup.exe',
  ],
  [
    archivePath(build, { btype: 'win', filename: 'setup.exe', relpath: '' }),
    'packages/foreman/3.14.0/1.el9/win/setup.exe',
  ],
])('%s', (path, expected) => {
  expect(path).toBe(expected)
})

test('a URL escapes what a path may hold', () => {
  const filesUrl = 'https://koji.example.org/kojifiles/'
  initHub({ hubUrl: '', loginUrl: '', filesUrl, sessionStore: memoryStore() })
  expect(fileUrl('work/tasks/1/1/a+b#1 %.log')).toBe(
    'https://koji.example.org/kojifiles/work/tasks/1/1/a%2Bb%231%20%25.log',
  )
})

test('a URL stays below the files door, whatever a name is', () => {
  const filesUrl = 'https://koji.example.org/kojifiles/'
  initHub({ hubUrl: '', loginUrl: '', filesUrl, sessionStore: memoryStore() })
  expect(fileUrl('packages/../../kojihub/./x')).toBe(
    'https://koji.example.org/kojifiles/packages/kojihub/x',
  )
  expect(fileUrl('packages/javascript:x//evil.example')).toMatch(
    /^https:\/\/koji.example.org\/kojifiles\//,
  )
})
