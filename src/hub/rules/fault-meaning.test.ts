import { expect, test } from 'vitest'

import { faultMeaning } from './fault-meaning'

/** Faults as the hub and kojid word them, and a word of what they mean. */
test.each([
  ['package foo not in list for tag el9-candidate', /does not list this package/],
  ['koji.BuildError: package foo is blocked for tag el9', /is blocked/],
  ["Build already exists (id=12, state=COMPLETE): {'name': 'foo'}", /never builds one twice/],
  ['Build already in progress (task 4711)', /is building this/],
  ['build foo-1-1 already tagged (el9)', /in the tag already/],
  ['build foo-1-1 not complete: state FAILED', /Only complete builds/],
  ['policy violation (tag): only admins may tag', /policy of the hub/],
  ['git.example.org:/foo.git is not in the list of allowed SCMs', /may not check out/],
  ['SCM: git.example.org:/foo.git is not allowed, reason: None', /may not check out/],
  [
    'Error running GIT command "git clone -n https://x/y", see checkout.log for details',
    /checked out/,
  ],
  ['Invalid source specification: foo', /neither an SCM URL/],
  ['No spec file found', /no spec file/],
  ["Multiple spec files found: ['a.spec', 'b.spec']", /several spec files/],
  [
    'error building srpm, mock exited with status 1; see build.log for more information',
    /No source package came.*command in the buildroot failed/,
  ],
  [
    'error retrieving sources, mock exited with status 1; see root.log for more information',
    /could not be fetched/,
  ],
  ['unknown build target: nope', /no such build target/],
  ['No matching arches were found', /No architecture is left/],
  ['no repo for tag el9-build', /no repo to build with/],
  ['Unsuccessfully waited 120:00 for a new el9-build repo', /did not come in time/],
  ['failed to create repo: createrepo_c exited with status 1', /no new repo/],
  [
    'could not init mock buildroot, mock exited with status 30; see root.log for more information',
    /could not be filled.*dnf could not install/,
  ],
  ['Task 12 is canceled', /was canceled/],
  ['Subtasks timed out after 10.0 seconds', /took longer/],
  ['Image status is FAILED: no', /image could not be made/],
  ['host 3 does not own task 12', /given up the builder/],
  ['Invalid method: vmExec', /does not know this kind/],
  [
    'Traceback (most recent call last):\n  File "/usr/sbin/kojid"\nKeyError: 1',
    /kojid itself broke/,
  ],
  ['Traceback (most recent call last):\nOSError: [Errno 28] No space left on device', /is full/],
  [
    'error building package (arch x86_64), mock exited with status 30; see root.log for more information',
    /dnf could not install/,
  ],
  [
    'error building package (arch x86_64), mock exited with status 10; see build.log for more information',
    /rpmbuild failed/,
  ],
  [
    'error building package (arch x86_64), mock was killed by signal 9; see root.log for more information',
    /want of memory/,
  ],
  ['error building package (arch x86_64), mock was killed by signal 15; see root.log', /signal 15/],
])('%j is explained', (fault, meaning) => {
  expect(faultMeaning(fault)?.meaning).toMatch(meaning)
})

test.each(['', 'something else', 'mock exited with status 77; see root.log'])(
  '%j is left to speak for itself',
  (fault) => {
    expect(faultMeaning(fault)).toBeNull()
  },
)
